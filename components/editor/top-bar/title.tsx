import { type KeyboardEvent, useState } from 'react'
import { limits } from '@/core/journey/records'

/** The journey's title, edited where it stands. Enter keeps it, Escape takes it back. */
export function Title({
  value,
  canEdit,
  onChange,
}: {
  value: string
  canEdit: boolean
  onChange: (title: string) => void
}) {
  const [draft, setDraft] = useState<string | null>(null)
  if (!canEdit) {
    return (
      <h1 dir="auto" className="min-w-0 truncate font-semibold text-base">
        {value}
      </h1>
    )
  }
  const commit = () => {
    const title = draft?.trim()
    if (title && title !== value) onChange(title)
    setDraft(null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      setDraft(null)
      // The field is left without the text that was typed.
      requestAnimationFrame(() => event.currentTarget?.blur())
    } else if (event.key === 'Enter') event.currentTarget.blur()
  }
  return (
    <h1 className="min-w-0 flex-[0_1_auto]">
      <input
        dir="auto"
        aria-label="Title of the journey"
        value={draft ?? value}
        maxLength={limits.title}
        className="focus-ring field-sizing-content h-8 w-full min-w-12 sm:min-w-16 max-w-[32rem] truncate rounded-sm bg-transparent px-1.5 font-semibold text-base hover:bg-accent"
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
    </h1>
  )
}
