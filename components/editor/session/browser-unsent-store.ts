import { createStore, promisifyRequest } from 'idb-keyval'
import type { UnsentStore, UnsentWork } from '@/core/sync/unsent-store'
import { takeLegacyWork } from './legacy-unsent'
import { holdLock, livingSessions } from './session-lock'
import { isSameRow, type Row, type RowKey, readRow, rowsOf } from './unsent-rows'

/** What lies in this browser beside one's own work, and stays there. */
export type HeldWork = {
  /** Edits of other people who used this browser. */
  ofOthers: number
  /** Edits that another build has kept and this one cannot read. */
  unreadable: number
}

type Kept = { n: number; row: Row }

/**
 * Keeps one person's unsent work in IndexedDB. A session holds a lock of its
 * name as long as its tab lives; work whose lock is free is an orphan's, and
 * the next session of the same person takes it over. Taking over is one
 * transaction, so that of two tabs one gets it.
 */
export class BrowserUnsentStore implements UnsentStore {
  readonly #store = createStore('throughline-work', 'unsent')
  /** What this session has in the store, by the rows' names. */
  readonly #kept = new Map<string, Kept>()
  /** Taken over, but not yet in the work that the session saves. */
  readonly #arriving = new Set<string>()
  #last = 0

  /**
   * @param owner id of the person
   * @param held hears what else lies here, when work is taken over
   */
  constructor(
    private readonly owner: string,
    private readonly held: (held: HeldWork) => void = () => {},
  ) {}

  async adopt(journeyId: string, sessionId: string): Promise<UnsentWork[]> {
    await holdLock(sessionId)
    const alive = await livingSessions()
    const legacy = await takeLegacyWork(journeyId, alive)
    const held: HeldWork = { ofOthers: 0, unreadable: legacy.unreadable }
    const rows = legacy.works.flatMap((work) => [...rowsOf(work, this.owner).values()])
    const range = IDBKeyRange.bound([journeyId], [journeyId, []])
    await this.#store('readwrite', async (store) => {
      const [keys, values] = await Promise.all([
        promisifyRequest(store.getAllKeys(range)),
        promisifyRequest<unknown[]>(store.getAll(range)),
      ])
      for (const [index, key] of keys.entries()) {
        const author = sessionOf(key)
        if (author === sessionId || alive.has(author)) continue
        const row = readRow(values[index])
        if (!row) held.unreadable += 1
        else if (row.owner !== this.owner) held.ofOthers += 1
        else {
          rows.push(row)
          store.delete(key)
        }
      }
      for (const row of rows) store.put(row, this.#place(journeyId, sessionId, row).key)
      await promisifyRequest(store.transaction)
    })
    await legacy.forget()
    this.held(held)
    return rows.length > 0 ? [workOf(rows, journeyId, sessionId)] : []
  }

  async save(work: UnsentWork): Promise<void> {
    const rows = rowsOf(work, this.owner)
    const fresh = [...rows].filter(([name, row]) => {
      const kept = this.#kept.get(name)
      return !kept || !isSameRow(kept.row, row)
    })
    const gone = [...this.#kept.keys()].filter(
      (name) => !rows.has(name) && !this.#arriving.has(name),
    )
    for (const name of rows.keys()) this.#arriving.delete(name)
    if (fresh.length + gone.length === 0) return
    const { journeyId, sessionId } = work
    const added = new Map<string, Kept>()
    await this.#store('readwrite', (store) => {
      for (const [name, row] of fresh) {
        const n = this.#kept.get(name)?.n ?? this.#nextPlace()
        store.put(row, [journeyId, sessionId, row.kind, n] satisfies RowKey)
        added.set(name, { n, row })
      }
      for (const name of gone) {
        const kept = this.#kept.get(name)
        if (kept) store.delete([journeyId, sessionId, kept.row.kind, kept.n] satisfies RowKey)
      }
      return promisifyRequest(store.transaction)
    })
    for (const [name, kept] of added) this.#kept.set(name, kept)
    for (const name of gone) this.#kept.delete(name)
  }

  #nextPlace(): number {
    this.#last += 1
    return this.#last
  }

  #place(journeyId: string, sessionId: string, row: Row): { key: RowKey } {
    const n = this.#nextPlace()
    const work = workOf([row], journeyId, sessionId)
    for (const name of rowsOf(work, this.owner).keys()) {
      this.#kept.set(name, { n, row })
      this.#arriving.add(name)
    }
    return { key: [journeyId, sessionId, row.kind, n] }
  }
}

function sessionOf(key: IDBValidKey): string {
  return Array.isArray(key) ? String(key[1]) : ''
}

function workOf(rows: readonly Row[], journeyId: string, sessionId: string): UnsentWork {
  return {
    journeyId,
    sessionId,
    mutations: rows.flatMap((row) => (row.kind === 'mutation' ? [row.mutation] : [])),
    refusals: rows.flatMap((row) => (row.kind === 'refusal' ? [row.refusal] : [])),
  }
}
