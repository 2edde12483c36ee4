import { type ReactNode, useId } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { useDraft } from './use-draft'

/** A labelled text of a record. Without `multiline` Enter commits it. */
export function TextField({
  label,
  hint,
  value,
  maxLength,
  multiline = false,
  suggestions,
  disabled,
  placeholder,
  onCommit,
}: {
  label: string
  hint?: ReactNode
  value: string
  maxLength: number
  multiline?: boolean
  suggestions?: readonly string[]
  disabled: boolean
  placeholder?: string
  onCommit: (text: string, ended: boolean) => void
}) {
  const { flush, ...draft } = useDraft(value, onCommit)
  const list = useId()
  const common = { ...draft, dir: 'auto', maxLength, disabled, placeholder } as const
  return (
    <Field label={label} hint={hint}>
      {(control) =>
        multiline ? (
          <Textarea {...control} {...common} />
        ) : (
          <>
            <Input
              {...control}
              {...common}
              list={suggestions ? list : undefined}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.nativeEvent.isComposing) flush()
              }}
            />
            {suggestions ? (
              <datalist id={list}>
                {suggestions.map((suggestion) => (
                  <option key={suggestion} value={suggestion} />
                ))}
              </datalist>
            ) : null}
          </>
        )
      }
    </Field>
  )
}
