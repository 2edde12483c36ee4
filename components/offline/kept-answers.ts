import { clear, createStore, get, set, type UseStore } from 'idb-keyval'
import { failureOf } from '@/components/trpc/failure'

let opened: UseStore | null = null

/** The database of answers; nothing in it is anybody's work. */
function store(): UseStore {
  opened ??= createStore('throughline-answers', 'answers')
  return opened
}

/** Asks the server; when there is no answer at all, what it said last is as good. */
async function persister<Answer, Context>(
  ask: (context: Context) => Answer | Promise<Answer>,
  context: Context,
  { queryHash }: { queryHash: string },
): Promise<Answer> {
  if (typeof indexedDB === 'undefined') return ask(context)
  try {
    const answer = await ask(context)
    void keep(queryHash, answer)
    return answer
  } catch (error) {
    if (failureOf(error).code !== 'offline') throw error
    const kept = await recall<Answer>(queryHash)
    if (kept === undefined) throw error
    return kept
  }
}

async function keep(name: string, answer: unknown): Promise<void> {
  try {
    await set(name, answer, store())
  } catch {
    // A full disk or a private window: the answer is as good, it only is not there without a network.
  }
}

async function recall<Answer>(name: string): Promise<Answer | undefined> {
  try {
    return await get<Answer>(name, store())
  } catch {
    return undefined
  }
}

/** Forgets all of them. */
export async function forgetAnswers(): Promise<void> {
  await clear(store())
}

/**
 * For queries whose last answer opens a page when there is no network:
 * `useQuery(withKeptAnswer(options))`. A browser that believes to be offline
 * asks too, and so learns at once that there is no answer.
 */
export function withKeptAnswer<Options extends object>(options: Options): Options {
  return { ...options, networkMode: 'always', persister }
}
