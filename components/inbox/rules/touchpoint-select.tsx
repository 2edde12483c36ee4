import type { Places } from '@/components/feedback/import/places'
import type { FieldControl } from '@/components/ui/field'
import {
  Select,
  SelectContent,
  SelectGroup,
  SelectItem,
  SelectLabel,
  SelectTrigger,
  SelectValue,
} from '@/components/ui/select'

/** One touchpoint of the map, by its stage. */
export function TouchpointSelect({
  value,
  places,
  onChange,
  ...control
}: {
  /** Empty: none chosen yet. */
  value: string
  places: Places
  onChange: (touchpointId: string) => void
} & FieldControl) {
  return (
    <Select value={value} onValueChange={onChange}>
      <SelectTrigger {...control}>
        <SelectValue placeholder="Choose a touchpoint" />
      </SelectTrigger>
      <SelectContent className="max-w-96">
        {places.stages.map((stage) => {
          const touchpoints = places.touchpoints.filter(({ stageId }) => stageId === stage.id)
          if (touchpoints.length === 0) return null
          return (
            <SelectGroup key={stage.id}>
              <SelectLabel dir="auto">{stage.title || 'Untitled'}</SelectLabel>
              {touchpoints.map(({ id, title }) => (
                <SelectItem key={id} value={id}>
                  <bdi>{title || 'Untitled'}</bdi>
                </SelectItem>
              ))}
            </SelectGroup>
          )
        })}
      </SelectContent>
    </Select>
  )
}
