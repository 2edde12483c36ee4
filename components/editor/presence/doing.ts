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
  if (typing) return sentence('Typing in', title(typing.recordId))
  const [first] = drag
  if (first)
    return drag.length > 1 ? `Moving ${drag.length} cards` : sentence('Moving', title(first.id))
  const [marked] = selection
  if (!marked) return null
  return selection.length > 1 ? `${selection.length} cards selected` : sentence('At', title(marked))
}

function sentence(verb: string, title: string | null): string | null {
  return title === null ? null : `${verb} “${title}”`
}
