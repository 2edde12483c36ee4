import { type LucideIcon, Minus, PencilLine, Plus } from 'lucide-react'
import type { Comparison } from '@/core/history/compare'

/** What became of a record since a version. */
export type Mark = 'added' | 'changed' | 'removed'

/** Each mark by its sign and its word; the colour only repeats them. */
export const markLooks: Record<
  Mark,
  { name: string; icon: LucideIcon; line: string; badge: string }
> = {
  added: {
    name: 'Added',
    icon: Plus,
    line: 'border-primary',
    badge: 'bg-primary text-primary-foreground',
  },
  changed: {
    name: 'Changed',
    icon: PencilLine,
    line: 'border-warning',
    badge: 'bg-warning text-background',
  },
  removed: {
    name: 'Removed',
    icon: Minus,
    line: 'border-danger border-dashed',
    badge: 'bg-danger-fill text-white',
  },
}

/** The mark of every record that has one, by id. */
export function marksOf({ added, changed, removed }: Comparison): Map<string, Mark> {
  return new Map<string, Mark>([
    ...added.map(({ id }) => [id, 'added'] as const),
    ...changed.map(({ after }) => [after.id, 'changed'] as const),
    ...removed.map(({ id }) => [id, 'removed'] as const),
  ])
}
