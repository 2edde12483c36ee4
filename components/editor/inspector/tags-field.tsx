import { X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { limits } from '@/core/journey/records'
import { TypingNote } from '../presence/typing-note'
import { useFieldLock } from '../presence/use-field-lock'

/** Words that are put on a card. Enter or a comma ends a tag; Backspace in an empty field takes the last away. */
export function TagsField({
  recordId,
  tags,
  disabled,
  onChange,
}: {
  recordId: string
  tags: readonly string[]
  disabled: boolean
  onChange: (tags: string[]) => void
}) {
  const [typed, setTyped] = useState('')
  const { holder, control: held, leave } = useFieldLock(recordId, 'tags')
  const add = () => {
    const tag = typed.trim()
    setTyped('')
    if (tag && !tags.includes(tag) && tags.length < limits.tags) onChange([...tags, tag])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || holder) return
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault()
      add()
    } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) {
      onChange(tags.slice(0, -1))
    }
  }
  return (
    <Field label="Tags" hint={holder ? <TypingNote holder={holder} /> : undefined}>
      {(control) => (
        <div className="space-y-1.5">
          {tags.length > 0 ? (
            <ul className="flex flex-wrap gap-1">
              {tags.map((tag) => (
                <li
                  key={tag}
                  className="flex max-w-full items-center rounded-sm bg-secondary ps-2 text-sm"
                >
                  <span dir="auto" className="truncate py-0.5">
                    {tag}
                  </span>
                  <button
                    type="button"
                    disabled={disabled || holder !== null}
                    aria-label={`Remove the tag ${tag}`}
                    onClick={() => onChange(tags.filter((each) => each !== tag))}
                    className="focus-ring flex size-6 items-center justify-center rounded-sm text-muted-foreground hover:text-foreground"
                  >
                    <X className="size-3.5" />
                  </button>
                </li>
              ))}
            </ul>
          ) : null}
          <Input
            {...control}
            {...held}
            dir="auto"
            value={typed}
            disabled={disabled}
            maxLength={limits.label}
            placeholder="Add a tag"
            onChange={(event) => setTyped(event.target.value)}
            onBlur={() => {
              add()
              leave()
            }}
            onKeyDown={onKeyDown}
          />
        </div>
      )}
    </Field>
  )
}
