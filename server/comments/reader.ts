import { type PersonRef, personRef } from '@/core/comments/person'
import type { Actor } from '@/server/auth/actor'
import { NotAllowed } from '@/server/errors'

/** The person who asks, as reactions, marks and mentions name them; null: it is a program. */
export function readerOf({ kind, id }: Actor): PersonRef | null {
  return kind === 'key' ? null : personRef(kind, id)
}

/** @throws NotAllowed for a program: it has read nothing, and feels nothing. */
export function demandReader(actor: Actor): PersonRef {
  const reader = readerOf(actor)
  if (!reader)
    throw new NotAllowed('An API key has no unread comments and no reactions of its own.')
  return reader
}
