import { languageOf } from '@/components/feedback/script'
import type { InboxItem } from '@/core/feedback/inbox'

/** Some of the responses that a rule takes, in a line each. */
export function Samples({ items, label }: { items: readonly InboxItem[]; label: string }) {
  if (items.length === 0) return null
  return (
    <ul aria-label={label} className="space-y-1 border-s-2 ps-3 text-sm">
      {items.map(({ responseId, text, fields }) => (
        <li
          key={responseId}
          dir="auto"
          lang={text ? languageOf(text) : undefined}
          className="truncate"
        >
          {text ?? (Object.values(fields ?? {}).join(' · ') || 'A rating without words')}
        </li>
      ))}
    </ul>
  )
}
