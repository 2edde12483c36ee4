import type { KeyboardEvent } from 'react'
import type { ThreadSummary } from '@/core/comments/views'
import type { Arrangement } from '../state/arrangement'
import { pinPoint } from './anchors'

/** Open threads as one meets them on the map from its start; those without a pin are last. */
export function threadsInOrder(
  threads: Iterable<ThreadSummary>,
  arrangement: Arrangement,
): ThreadSummary[] {
  const placed = [...threads]
    .filter(({ resolved }) => resolved === null)
    .map((thread) => ({ thread, at: pinPoint(thread.anchor, arrangement) }))
  const rank = ({ at }: (typeof placed)[number]) => at ?? { x: Number.MAX_VALUE, y: 0 }
  placed.sort((a, b) => {
    const [p, q] = [rank(a), rank(b)]
    return p.x - q.x || p.y - q.y || (a.thread.id < b.thread.id ? -1 : 1)
  })
  return placed.map(({ thread }) => thread)
}

/** The step that a key asks for outside of a field: N onward, Shift+N back; null: none. */
export function stepOf(event: KeyboardEvent): 1 | -1 | null {
  const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event
  if (key.toLowerCase() !== 'n' || ctrlKey || metaKey || altKey) return null
  if (target instanceof HTMLElement && target.closest('input, textarea')) return null
  return shiftKey ? -1 : 1
}
