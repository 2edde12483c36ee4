import { clear, createStore, del, delMany, get, set, type UseStore, update } from 'idb-keyval'
import { z } from 'zod'
import { type CopyStore, JourneyCopy } from '@/core/sync/journey-copy'

/** Journeys that are kept for opening without a network: those seen last. */
const mostCopies = 12

const Kept = z.object({ form: z.literal(1), owner: z.string(), copy: JourneyCopy })
type Kept = z.infer<typeof Kept>

/** Journeys by id, with when they were seen last, in ms since 1970. */
const Seen = z.record(z.string(), z.number())
const seenKey = 'seen'

/** The database of copies; nothing in it is anybody's work. */
const store = () => createStore('throughline-copies', 'journeys')

/** Keeps copies of the journeys that one person has opened, in IndexedDB. */
export class BrowserCopies implements CopyStore {
  #opened: UseStore | null = null

  /** @param owner id of the person */
  constructor(private readonly owner: string) {}

  async load(journeyId: string): Promise<JourneyCopy | null> {
    const kept = Kept.safeParse(await get(journeyId, this.#store())).data
    return kept?.owner === this.owner ? kept.copy : null
  }

  async save(journeyId: string, copy: JourneyCopy): Promise<void> {
    const kept: Kept = { form: 1, owner: this.owner, copy }
    await set(journeyId, kept, this.#store())
    let surplus: string[] = []
    await update<unknown>(
      seenKey,
      (value) => {
        const seen = { ...Seen.safeParse(value).data, [journeyId]: Date.now() }
        const newestFirst = Object.entries(seen).toSorted(([, a], [, b]) => b - a)
        surplus = newestFirst.slice(mostCopies).map(([id]) => id)
        return Object.fromEntries(newestFirst.slice(0, mostCopies))
      },
      this.#store(),
    )
    if (surplus.length > 0) await delMany(surplus, this.#store())
  }

  async forget(journeyId: string): Promise<void> {
    await del(journeyId, this.#store())
  }

  #store(): UseStore {
    this.#opened ??= store()
    return this.#opened
  }
}

/** Forgets the copies of all journeys. */
export async function forgetJourneys(): Promise<void> {
  await clear(store())
}
