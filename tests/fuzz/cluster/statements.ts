import type { PrismaClient } from '@/server/db/generated/client'
import { settled } from '../sync/person'
import { Random } from '../sync/random'

/** What is to go wrong with one of the next statements. */
export type Doom = {
  /** Statements that go well before. */
  after: number
  /** The statement is done, but nobody hears of it. */
  isDone: boolean
  /** The process that sent it dies; else only the statement fails. */
  isDeadly: boolean
}

/** A process, as far as the database knows it. */
export type Life = { isOver: boolean; doom: Doom | null; die(): void }

type Waiting = { life: Life; run(): Promise<unknown>; fail(error: Error): void }

/**
 * All statements of a world, one at a time. The seed decides which of those
 * that wait comes next, so that the same seed always meets the same
 * interleaving of its processes, whatever the machine is busy with.
 */
export class Statements {
  #waiting: Waiting[] = []
  #isWorking = false
  #random = new Random(0)
  #whenIdle: (() => void)[] = []
  /** How many there have been. */
  count = 0

  /** A database client whose statements take their turn here. */
  clientOf(db: PrismaClient, life: Life): PrismaClient {
    const extended = db.$extends({
      query: { $allOperations: ({ args, query }) => this.#enter(life, () => query(args)) },
    })
    return extended as unknown as PrismaClient
  }

  /** Resolves when none waits and everybody who heard of one has gone on. */
  async idle(random: Random): Promise<void> {
    this.#random = random
    await settled()
    if (this.#isWorking) await new Promise<void>((resolve) => this.#whenIdle.push(resolve))
  }

  #enter<T>(life: Life, statement: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const run = () => statement().then(resolve, reject)
      this.#waiting.push({ life, run, fail: reject })
      if (!this.#isWorking) void this.#work()
    })
  }

  async #work(): Promise<void> {
    this.#isWorking = true
    for (;;) {
      // Everybody who can ask for something now asks before one is chosen.
      await settled()
      const next = this.#waiting.splice(this.#random.below(this.#waiting.length), 1)[0]
      if (!next) break
      await this.#take(next)
    }
    this.#isWorking = false
    for (const resolve of this.#whenIdle.splice(0)) resolve()
  }

  async #take({ life, run, fail }: Waiting): Promise<void> {
    this.count += 1
    const { doom } = life
    if (life.isOver) return fail(new Error('The process is dead.'))
    if (!doom) return void (await run())
    if (doom.after > 0) {
      doom.after -= 1
      return void (await run())
    }
    life.doom = null
    await this.#meetDoom(doom, { life, run, fail })
  }

  async #meetDoom(doom: Doom, { life, run, fail }: Waiting): Promise<void> {
    if (doom.isDeadly) life.die()
    if (!doom.isDone) return fail(new Error('The database was not reached.'))
    // Failing first: the answer that comes then is heard by nobody.
    fail(new Error('The connection to the database was lost.'))
    await run()
  }
}
