import { createStore, get, update } from 'idb-keyval'
import { z } from 'zod'
import { UnsentMutation, UnsentWork } from '@/core/sync/unsent-store'

/** The form of the first builds: all sessions of a journey in one entry, without times and names. */
const LegacyWork = UnsentWork.extend({
  mutations: z.array(UnsentMutation.omit({ at: true })),
})

export type LegacyWorks = {
  works: UnsentWork[]
  /** Edits that are in no form that we know. They stay where they are. */
  unreadable: number
  /** Removes what was taken, once it is kept in the new form. */
  forget: () => Promise<void>
}

/**
 * What the first builds left unsent in a journey, but for sessions that are
 * still alive. It did not say whose it is: whoever opens the journey next sends it, as then.
 */
export async function takeLegacyWork(
  journeyId: string,
  alive: ReadonlySet<string>,
): Promise<LegacyWorks> {
  const nothing = { works: [], unreadable: 0, forget: async () => {} }
  if (!(await exists())) return nothing
  const store = createStore(database, 'unsent')
  const entries = z.array(z.unknown()).safeParse(await get(journeyId, store)).data ?? []
  const read = entries.map((entry) => LegacyWork.safeParse(entry).data)
  const taken = read.flatMap((work) => (work && !alive.has(work.sessionId) ? [work] : []))
  const ids = new Set(taken.map((work) => work.sessionId))
  const isTaken = (entry: unknown) => ids.has(LegacyWork.safeParse(entry).data?.sessionId ?? '')
  return {
    works: taken.map(modern),
    unreadable: read.filter((work) => !work).length,
    forget: () =>
      update<unknown[]>(journeyId, (now = []) => now.filter((entry) => !isTaken(entry)), store),
  }
}

const database = 'throughline'

async function exists(): Promise<boolean> {
  const known = await indexedDB.databases?.()
  return known?.some(({ name }) => name === database) ?? false
}

function modern(work: z.infer<typeof LegacyWork>): UnsentWork {
  const at = new Date().toISOString()
  return { ...work, mutations: work.mutations.map((mutation) => ({ ...mutation, at })) }
}
