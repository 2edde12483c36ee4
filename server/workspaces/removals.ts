import type { Infrastructure } from '@/server/infrastructure'
import { removeForGood } from './remove-for-good'

/** How often we look whether a workspace's grace is over, in ms. */
const everyMs = 60 * 60 * 1000

/** Removes workspaces for good whose grace is over, in the background. Several instances may do so at once. */
export class Removals {
  #timer: NodeJS.Timeout | undefined
  #isClosing = false
  #sweeping: Promise<void> = Promise.resolve()

  constructor(private readonly parts: Pick<Infrastructure, 'db' | 'pool' | 'log'>) {}

  /** Looks at once, and then every hour until `close`. */
  start(): void {
    this.#timer = setInterval(() => this.#begin(), everyMs).unref()
    this.#begin()
  }

  /** Stops between two portions. */
  async close(): Promise<void> {
    this.#isClosing = true
    clearInterval(this.#timer)
    await this.#sweeping
  }

  /** Removes all whose time has come. */
  async sweep(): Promise<void> {
    const { db, pool, log } = this.parts
    const due = await db.workspace.findMany({
      where: { removedAfter: { lte: new Date() } },
      select: { id: true },
    })
    for (const { id } of due) {
      const gone = await removeForGood(pool, id, () => !this.#isClosing)
      if (gone) log.info({ workspaceId: id }, 'workspace removed for good')
    }
  }

  #begin(): void {
    this.#sweeping = this.#sweeping
      .then(() => this.sweep())
      .catch((err: unknown) => this.parts.log.error({ err }, 'a workspace could not be removed'))
  }
}
