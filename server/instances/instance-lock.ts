import { setTimeout as pause } from 'node:timers/promises'
import type { PoolConfig } from 'pg'
import type { Log } from '@/server/log'
import { explainRefusal, type LockMode } from './lock-decision'
import { LockSession } from './lock-session'

/** This instance may not run beside those that do; the message says what to do. */
export class InstanceRefused extends Error {
  override readonly name = 'InstanceRefused'
}

/** Whoever is just ending has this long to be gone, in ms. */
const patienceMs = 5_000
const retryMs = 500
/** How often we ask whether we still have it: a connection may be dead without a word, in ms. */
const checkMs = 10_000

const pooled =
  'DATABASE_URL leads through a pooler that shares connections between transactions, such as PgBouncer in\n' +
  'transaction mode. Give the address of PostgreSQL itself, or set the pooler to session mode.'

type Options = { config: PoolConfig; mode: LockMode; log: Log }

/**
 * This instance's place on the database. Without Redis an instance is alone:
 * two would not hear each other.
 */
export class InstanceLock {
  #session: LockSession | null = null
  #lostPid: number | null = null
  #closed = false
  readonly #checking: NodeJS.Timeout
  #refuse: (reason: string) => void = () => {}
  /** Resolves, with what to tell the log, when somebody else has taken the place: the instance has to stop. */
  readonly lost = new Promise<string>((resolve) => {
    this.#refuse = resolve
  })

  private constructor(private readonly options: Options) {
    this.#checking = setInterval(() => void this.#check(), checkMs).unref()
  }

  /** @throws InstanceRefused when another instance may not run beside this one. */
  static async take(options: Options): Promise<InstanceLock> {
    const lock = new InstanceLock(options)
    try {
      await lock.#take()
      if (await lock.#session?.isPooled(options.config)) throw new InstanceRefused(pooled)
      return lock
    } catch (error) {
      await lock.release()
      throw error
    }
  }

  /** How many other instances there are. */
  async others(): Promise<number> {
    const session = this.#session
    if (!session) return 0
    return (await session.holders()).filter(({ pid }) => pid !== session.pid).length
  }

  async release(): Promise<void> {
    this.#closed = true
    clearInterval(this.#checking)
    await this.#session?.close().catch(() => undefined)
  }

  async #take(): Promise<void> {
    const session = await LockSession.open(this.options.config, () => this.#ended())
    const until = Date.now() + patienceMs
    try {
      while (!(await session.tryToTake(this.options.mode))) {
        const holders = await session.holders()
        const refusal = explainRefusal(this.options.mode, holders, this.#lostPid)
        if (refusal.kind === 'ghost') await session.end(refusal.pid)
        else if (refusal.kind === 'taken' && Date.now() > until) {
          throw new InstanceRefused(refusal.message)
        }
        await pause(retryMs)
      }
    } catch (error) {
      await session.close()
      throw error
    }
    if (this.#closed) return session.close()
    this.#session = session
    this.#lostPid = session.pid
  }

  /** A connection that is there but does not answer is as good as gone. */
  async #check(): Promise<void> {
    const session = this.#session
    if (!session) return
    const holders = await session.holders().catch(() => [])
    if (this.#session !== session || holders.some(({ pid }) => pid === session.pid)) return
    // Its goodbye may never be answered.
    session.close().catch(() => undefined)
    this.#ended()
  }

  #ended(): void {
    if (this.#closed || !this.#session) return
    this.#session = null
    this.options.log.warn('the connection that holds this instance’s place was lost')
    void this.#takeAgain()
  }

  async #takeAgain(): Promise<void> {
    while (!this.#closed) {
      try {
        await this.#take()
        this.options.log.info('this instance has its place on the database again')
        return
      } catch (error) {
        if (error instanceof InstanceRefused) return this.#refuse(error.message)
        this.options.log.debug({ err: error }, 'the database does not answer')
        await pause(retryMs)
      }
    }
  }
}
