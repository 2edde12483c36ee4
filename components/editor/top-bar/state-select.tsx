import {
  Select,
  SelectContent,
  SelectItem,
  SelectTrigger,
  SelectValue,
} from '@/components/ui/select'
import { type JourneyState, journeyStates } from '@/core/journey/records'
import { stateNames } from '../words'

/** Whether the map shows what is, what shall be, what is planned, or what was built. */
export function StateSelect({
  value,
  canEdit,
  onChange,
}: {
  value: JourneyState
  canEdit: boolean
  onChange: (state: JourneyState) => void
}) {
  return (
    <Select
      value={value}
      disabled={!canEdit}
      onValueChange={(chosen) => {
        const state = journeyStates.find((each) => each === chosen)
        if (state) onChange(state)
      }}
    >
      <SelectTrigger
        aria-label="State of the journey"
        className="h-7 w-auto border-transparent bg-transparent px-2 text-sm hover:bg-accent max-md:hidden"
      >
        <SelectValue />
      </SelectTrigger>
      <SelectContent>
        {journeyStates.map((state) => (
          <SelectItem key={state} value={state}>
            {stateNames[state]}
          </SelectItem>
        ))}
      </SelectContent>
    </Select>
  )
}
