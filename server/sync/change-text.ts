import type { Change, FollowMessage } from '@/core/sync/protocol'
import { writtenBy } from '@/server/trpc/json-text'

const texts = new WeakMap<Change, string>()

/** A change as JSON. A change never changes, so it is written once for the log, the followers and the other instances. */
export function textOf(change: Change): string {
  const known = texts.get(change)
  if (known !== undefined) return known
  const text = JSON.stringify(change)
  texts.set(change, text)
  return text
}

/** Changes as a JSON array. */
export function textOfAll(changes: readonly Change[]): string {
  return `[${changes.map(textOf).join(',')}]`
}

/** What followers are told of changes. */
export function changesMessage(changes: Change[]): FollowMessage {
  const message: FollowMessage = { type: 'changes', changes }
  return writtenBy(message, () => `{"type":"changes","changes":${textOfAll(changes)}}`)
}
