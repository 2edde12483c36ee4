import { z } from 'zod'
import { Mutation } from './protocol'
import { Reason } from './reason'

/** An edit that was refused, in whole or in part, kept until its author has decided. */
export const Refusal = z.object({
  /** `clientId:mutationId`. */
  id: z.string(),
  reasons: z.array(Reason),
  /** What was asked for. */
  diff: Mutation.shape.diff,
  /** ISO time. */
  at: z.string(),
})
export type Refusal = z.infer<typeof Refusal>

/** An edit that the server has not confirmed. `at`: when it was made, ISO time. */
export const UnsentMutation = Mutation.extend({ sent: z.boolean(), at: z.string() })
export type UnsentMutation = z.infer<typeof UnsentMutation>

/** What one session has not yet brought to the server, in order. */
export const UnsentWork = z.object({
  journeyId: z.string(),
  sessionId: z.string(),
  mutations: z.array(UnsentMutation),
  refusals: z.array(Refusal),
})
export type UnsentWork = z.infer<typeof UnsentWork>

/** Keeps one person's unsent work over the end of a tab. */
export interface UnsentStore {
  /**
   * Hands all work of the journey that no living session holds to this
   * session, at once and for good: it is from now on saved under its id.
   */
  adopt(journeyId: string, sessionId: string): Promise<UnsentWork[]>
  /** Replaces what is kept of a session. Nothing left: it is forgotten. */
  save(work: UnsentWork): Promise<void>
}

/** Whether anything is in it that must be kept. */
export function isWorthKeeping(work: UnsentWork): boolean {
  return work.mutations.length + work.refusals.length > 0
}

/** Keeps work as long as the page lives; `end` plays the end of a tab. */
export class MemoryUnsentStore implements UnsentStore {
  readonly #kept = new Map<string, UnsentWork>()
  readonly #alive = new Set<string>()

  async adopt(journeyId: string, sessionId: string): Promise<UnsentWork[]> {
    this.#alive.add(sessionId)
    const found = [...this.#kept.values()].filter(
      (work) => work.journeyId === journeyId && !this.#alive.has(work.sessionId),
    )
    for (const work of found) this.#kept.delete(work.sessionId)
    if (found.length > 0) this.#kept.set(sessionId, merged(found, journeyId, sessionId))
    return structuredClone(found)
  }

  async save(work: UnsentWork): Promise<void> {
    if (isWorthKeeping(work)) this.#kept.set(work.sessionId, structuredClone(work))
    else this.#kept.delete(work.sessionId)
  }

  end(sessionId: string): void {
    this.#alive.delete(sessionId)
  }
}

/** Several sessions' work as that of one. */
export function merged(
  works: readonly UnsentWork[],
  journeyId: string,
  sessionId: string,
): UnsentWork {
  return {
    journeyId,
    sessionId,
    mutations: works.flatMap((work) => work.mutations),
    refusals: works.flatMap((work) => work.refusals),
  }
}
