import { Field } from '@/components/ui/field'
import {
  Select,
  SelectContent,
  SelectItem,
  SelectTrigger,
  SelectValue,
} from '@/components/ui/select'

/** One of a list. `null` stands for the option that says "none". */
export function ChoiceField<Value extends string>({
  label,
  value,
  options,
  none,
  disabled,
  onChange,
}: {
  label: string
  value: Value | null
  options: readonly { value: Value; name: string }[]
  /** The text of the choice of nothing. */
  none: string
  disabled: boolean
  onChange: (value: Value | null) => void
}) {
  return (
    <Field label={label}>
      {(control) => (
        <Select
          value={value ?? 'none'}
          disabled={disabled}
          onValueChange={(chosen) => {
            onChange(options.find((option) => option.value === chosen)?.value ?? null)
          }}
        >
          <SelectTrigger {...control} className="w-full">
            <SelectValue />
          </SelectTrigger>
          <SelectContent>
            <SelectItem value="none">{none}</SelectItem>
            {options.map((option) => (
              <SelectItem key={option.value} value={option.value}>
                <span dir="auto">{option.name}</span>
              </SelectItem>
            ))}
          </SelectContent>
        </Select>
      )}
    </Field>
  )
}
