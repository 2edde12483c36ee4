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
import type { Places } from './import/places'

/** One touchpoint of the map, by its stage. */
export function TouchpointSelect({
  value,
  places,
  placeholder = 'Choose a touchpoint',
  onChange,
  ...control
}: {
  /** Empty: none chosen yet. */
  value: string
  places: Places
  placeholder?: string
  onChange: (touchpointId: string) => void
} & FieldControl) {
  return (
    <Select value={value} onValueChange={onChange}>
      <SelectTrigger {...control}>
        <SelectValue placeholder={placeholder} />
      </SelectTrigger>
      <SelectContent>
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
