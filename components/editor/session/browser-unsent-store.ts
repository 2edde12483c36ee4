import { createStore, get, type UseStore, update } from 'idb-keyval'
import { z } from 'zod'
import { isWorthKeeping, merged, type UnsentStore, UnsentWork } from '@/core/sync/unsent-store'

const Kept = z.array(UnsentWork)

/**
 * Keeps unsent work in IndexedDB. All sessions of a journey share one entry,
 * so that taking over and replacing are one transaction. A session holds a
 * lock of its name as long as its tab lives; work whose lock is free is an orphan's.
 */
export class BrowserUnsentStore implements UnsentStore {
  readonly #store: UseStore = createStore('throughline', 'unsent')

  async adopt(journeyId: string, sessionId: string): Promise<UnsentWork[]> {
    holdLock(sessionId)
    const alive = await livingSessions()
    let orphans: UnsentWork[] = []
    await update<unknown>(
      journeyId,
      (value) => {
        const kept = read(value)
        orphans = kept.filter((work) => !alive.has(work.sessionId))
        const others = kept.filter((work) => alive.has(work.sessionId))
        return orphans.length > 0 ? [...others, merged(orphans, journeyId, sessionId)] : others
      },
      this.#store,
    )
    return orphans
  }

  async save(work: UnsentWork): Promise<void> {
    const isEmpty = !isWorthKeeping(work)
    if (isEmpty && !(await get(work.journeyId, this.#store))) return
    await update<unknown>(
      work.journeyId,
      (value) => {
        const others = read(value).filter((kept) => kept.sessionId !== work.sessionId)
        return isEmpty ? others : [...others, work]
      },
      this.#store,
    )
  }
}

/** What an older version of the page has kept in another form cannot be sent; it is left out. */
function read(value: unknown): UnsentWork[] {
  const parsed = Kept.safeParse(value ?? [])
  return parsed.success ? parsed.data : []
}

const lockPrefix = 'throughline-session:'

function holdLock(sessionId: string): void {
  // Never settles: the browser lets go of the lock when the tab ends.
  void navigator.locks?.request(lockPrefix + sessionId, () => new Promise(() => {}))
}

async function livingSessions(): Promise<Set<string>> {
  const { held = [], pending = [] } = (await navigator.locks?.query()) ?? {}
  const names = [...held, ...pending].map((lock) => lock.name ?? '')
  return new Set(names.map((name) => name.slice(lockPrefix.length)))
}
