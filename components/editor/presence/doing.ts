import type { Records } from '@/core/journey/records'
import type { Presence } from '@/core/presence/presence'
import { textOf } from '../state/arrangement'

/** What somebody is at, in a few words; null: they only look. */
export function doing(
  { typing, drag, selection }: Pick<Presence, 'typing' | 'drag' | 'selection'>,
  records: Records,
): string | null {
  const title = (id: string) => {
    const record = records.get(id)
    return record ? textOf(record).trim() || 'Untitled' : null
  }
  if (typing) {
    const inside = title(typing.recordId)
    return inside && `Typing in “${inside}”`
  }
  const [first] = drag
  if (first) {
    const moved = title(first.id)
    return drag.length > 1 ? `Moving ${drag.length} cards` : moved && `Moving “${moved}”`
  }
  const [marked] = selection
  if (!marked) return null
  const at = title(marked)
  return selection.length > 1 ? `${selection.length} cards selected` : at && `At “${at}”`
}
