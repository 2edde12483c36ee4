import type { JourneyRecord, Records } from '@/core/journey/records'
import type { Draft } from '@/core/sync/apply'
import type { Diff, ReversibleDiff } from '@/core/sync/diff'

/**
 * What is known of a journey's records while its log is read forward, oldest
 * change first. Begins with the records as they were, or with nothing: then
 * only what the log itself has said since is certain, and the rest is taken
 * from the records as they are today.
 */
export class Trace {
  readonly #known: Draft
  /** Of records that are known from today only: the keys that the log has set since. */
  readonly #heard = new Map<string, Set<string>>()

  /**
   * @param base the records before the first change; null: not known
   * @param today the last known state of every record that the changes speak of, removed ones included
   */
  constructor(
    base: Records | null,
    private readonly today: Records = new Map(),
  ) {
    this.#known = new Map(base)
  }

  /** A record by its last state so far. */
  get(id: string): JourneyRecord | undefined {
    return this.#known.get(id) ?? this.today.get(id)
  }

  /**
   * Takes one change up.
   * @returns what it did. A key that is `undefined` in a record before: its value is not known.
   */
  step(diff: Diff): ReversibleDiff {
    const change: ReversibleDiff = { added: [], updated: [], removed: [] }
    for (const record of diff.put) {
      this.#known.set(record.id, record)
      this.#heard.delete(record.id)
      change.added.push(record)
    }
    for (const { id, set } of diff.patch) {
      const before = this.#before(id, Object.keys(set))
      if (!before) continue
      const after = { ...before, ...set } as JourneyRecord
      this.#known.set(id, after)
      change.updated.push([before, after])
    }
    for (const id of diff.remove) {
      const before = this.get(id)
      if (before) change.removed.push(before)
    }
    return change
  }

  /** Today's value of a key says nothing of the value before a change that sets it. */
  #before(id: string, keys: readonly string[]): JourneyRecord | undefined {
    const known = this.#known.get(id)
    const heard = this.#heard.get(id)
    if (known && !heard) return known
    const record = known ?? this.today.get(id)
    if (!record) return undefined
    const unknown = keys.filter((key) => !heard?.has(key)).map((key) => [key, undefined])
    this.#heard.set(id, new Set([...(heard ?? []), ...keys]))
    return { ...record, ...Object.fromEntries(unknown) } as JourneyRecord
  }
}
