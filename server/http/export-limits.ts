import { Attempts } from '@/server/auth/attempts'

/** How often a person may take something large along, for each workspace, in a minute. */
export const exportsPerMinute = 5

/** Slows down who exports much. */
export class ExportLimits {
  readonly #taken = new Attempts({ most: exportsPerMinute, windowMs: 60_000 })

  /** @throws RateLimited with the seconds until the next one is possible. */
  take(what: 'audit' | 'archive', workspaceId: string, actorId: string): void {
    this.#taken.take(`${what} ${workspaceId} ${actorId}`)
  }
}
