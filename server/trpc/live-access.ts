import type { Rights } from '@/core/access/can'
import type { Actor } from '@/server/auth/actor'
import type { Auth } from '@/server/auth/auth'
import { accessMemoryMs, ShortMemory } from '@/server/auth/short-memory'
import type { Journey } from '@/server/db/generated/client'

/** What is asked of a journey and an actor on every message of a live session. */
export type Access = {
  /** Who of those that the request shows it is. */
  actor: Actor
  rights: Rights
  journey: Pick<Journey, 'id' | 'workspaceId' | 'archivedAt'>
}

/**
 * What actors may do on the journeys that they have open, so that an edit or a
 * move of the pointer does not wait for the database to say it again.
 */
export class LiveAccess {
  readonly #known: ShortMemory<Access>

  /** @param find reads the database; it throws when the actor has no access, which is not remembered */
  constructor(
    private readonly find: (actors: readonly Actor[], journeyId: string) => Promise<Access>,
    now?: () => number,
  ) {
    this.#known = new ShortMemory(accessMemoryMs, now)
  }

  /**
   * Any news forgets everything: it is rare, and tells of users and links,
   * while what is remembered is of actors on journeys.
   */
  hear(auth: Pick<Auth, 'onNews'>): void {
    auth.onNews(() => this.#known.clear())
  }

  /** @param actors all that one request shows; see `actorsFor` */
  of(actors: readonly Actor[], journeyId: string): Promise<Access> {
    const key = [journeyId, ...actors.map(({ kind, id }) => `${kind} ${id}`)].join(' ')
    return this.#known.recall(key, async () => {
      const { actor, rights, journey } = await this.find(actors, journeyId)
      const { id, workspaceId, archivedAt } = journey
      return { actor, rights, journey: { id, workspaceId, archivedAt } }
    })
  }
}
