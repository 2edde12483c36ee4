'use client'

import type { FieldControl } from './field'
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from './select'

/** One choice out of named values. */
export function ChoiceSelect<Value extends string>({
  value,
  names,
  onChange,
  placeholder,
  disabled,
  ...trigger
}: {
  /** Empty: nothing chosen yet. */
  value: Value | ''
  names: Readonly<Record<Value, string>>
  onChange: (value: Value) => void
  placeholder?: string
  disabled?: boolean
  className?: string
  'aria-label'?: string
} & Partial<FieldControl>) {
  const values = Object.keys(names) as Value[]
  return (
    <Select value={value} disabled={disabled} onValueChange={(next) => onChange(next as Value)}>
      <SelectTrigger {...trigger}>
        <SelectValue placeholder={placeholder} />
      </SelectTrigger>
      <SelectContent>
        {values.map((one) => (
          <SelectItem key={one} value={one}>
            <bdi>{names[one]}</bdi>
          </SelectItem>
        ))}
      </SelectContent>
    </Select>
  )
}
