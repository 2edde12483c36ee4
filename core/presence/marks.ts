import { sameValue } from '@/core/sync/equal'
import type { Peer, Person } from './presence'
import type { TypingLock } from './typing-locks'

/** What others have to do with one record. */
export type Mark = {
  /** Those who have marked it, or type in it, in the order in which they came. */
  readonly people: readonly Person[]
  /** Who types in one of its fields. */
  readonly typist: Person | null
}

/** The marks on all records, by the record's id. A mark that stays the same keeps its object. */
export function marksOf(
  peers: ReadonlyMap<string, Peer>,
  locks: Iterable<TypingLock>,
  before: ReadonlyMap<string, Mark>,
): Map<string, Mark> {
  const typists = new Map([...locks].map(({ recordId, clientId }) => [recordId, clientId]))
  const marks = new Map<string, { people: Person[]; typist: Person | null }>()
  for (const { presence, ...person } of peers.values()) {
    const marked = new Set(presence.selection)
    if (presence.typing && typists.get(presence.typing.recordId) === person.clientId) {
      marked.add(presence.typing.recordId)
    }
    for (const id of marked) {
      const mark = marks.get(id) ?? { people: [], typist: null }
      mark.people.push(person)
      if (typists.get(id) === person.clientId) mark.typist = person
      marks.set(id, mark)
    }
  }
  const kept = [...marks].map(([id, mark]): [string, Mark] => {
    const known = before.get(id)
    return [id, known && sameValue(known, mark) ? known : mark]
  })
  return new Map(kept)
}
