import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { type Connection, limits } from '@/core/journey/records'
import { TypingNote } from '../presence/typing-note'
import { useFieldLock } from '../presence/use-field-lock'
import { TextField } from './text-field'
import { useFields } from './use-fields'

/** All that can be said about a connection. */
export function ConnectionFields({ record }: { record: Connection }) {
  const { disabled, set, text } = useFields(record)
  return (
    <>
      <TextField label="Label" maxLength={limits.label} disabled={disabled} {...text('label')} />
      <TextField
        label="Condition"
        hint="When the customer takes this way, in words."
        maxLength={limits.label}
        disabled={disabled}
        {...text('condition')}
      />
      <Probability
        key={record.probability}
        recordId={record.id}
        value={record.probability}
        disabled={disabled}
        onChange={(probability) => set({ probability })}
      />
    </>
  )
}

/** Typed as a percentage, kept as a share of 0..1; empty: not said. */
function Probability({
  recordId,
  value,
  disabled,
  onChange,
}: {
  recordId: string
  value: number | null
  disabled: boolean
  onChange: (value: number | null) => void
}) {
  const [typed, setTyped] = useState(value === null ? '' : String(Math.round(value * 100)))
  const [error, setError] = useState<string | null>(null)
  const { holder, control: held, leave } = useFieldLock(recordId, 'probability')
  const commit = () => {
    const share = parsePercent(typed)
    if (share === undefined) return setError('Type a number from 0 to 100.')
    setError(null)
    if (share !== value) onChange(share)
  }
  return (
    <Field
      label="Probability in percent"
      hint={holder ? <TypingNote holder={holder} /> : 'How many of the customers take this way.'}
      error={error}
    >
      {(control) => (
        <Input
          {...control}
          {...held}
          inputMode="decimal"
          value={typed}
          disabled={disabled}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => {
            commit()
            leave()
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit()
          }}
        />
      )}
    </Field>
  )
}

/** "25", "25 %" or "12,5" as a share of 0..1; null when empty, undefined when it is no percentage. */
function parsePercent(typed: string): number | null | undefined {
  const text = typed.replace('%', '').replace(',', '.').trim()
  if (text === '') return null
  const percent = Number(text)
  return percent >= 0 && percent <= 100 ? percent / 100 : undefined
}
