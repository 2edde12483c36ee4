import { type ReactNode, useId } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { TypingNote } from '../presence/typing-note'
import { useFieldLock } from '../presence/use-field-lock'
import { useDraft } from './use-draft'

/** A labelled text of a record. Without `multiline` Enter commits it. */
export function TextField({
  label,
  hint,
  at,
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
  at: { recordId: string; field: string }
  value: string
  maxLength: number
  multiline?: boolean
  suggestions?: readonly string[]
  disabled: boolean
  placeholder?: string
  onCommit: (text: string, ended: boolean) => void
}) {
  const lock = useFieldLock(at.recordId, at.field)
  const { flush, ...draft } = useDraft(value, onCommit, lock.holder !== null)
  const list = useId()
  const onBlur = () => {
    draft.onBlur()
    lock.leave()
  }
  const texts = { dir: 'auto', maxLength, disabled, placeholder } as const
  const common = { ...draft, ...texts, ...lock.control, onBlur }
  return (
    <Field label={label} hint={lock.holder ? <TypingNote holder={lock.holder} /> : hint}>
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
