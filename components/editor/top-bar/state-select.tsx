import { ChoiceSelect } from '@/components/ui/choice-select'
import type { JourneyState } from '@/core/journey/records'
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
    <ChoiceSelect
      aria-label="State of the journey"
      className="h-7 w-auto border-transparent bg-transparent px-2 text-sm hover:bg-accent max-md:hidden"
      value={value}
      names={stateNames}
      disabled={!canEdit}
      onChange={onChange}
    />
  )
}
