import type { Infrastructure } from '@/server/infrastructure'

/** A job that has shown no sign of life for so long has lost its server, in ms. */
export const lostAfter = 30_000

/** What tells one kind of background job from another. */
export type JobKind = {
  /** One of them, as the log says it: "an import". */
  name: string
  /**
   * Begins, in this process, what other processes have left in the middle.
   * @param silentSince nobody has shown a sign of life since then
   */
  takeUpLost: (silentSince: Date) => Promise<void>
}

/**
 * Jobs of one kind at work in the background of this process, and the sweep
 * that takes up those whose server ended. All that matters of a job is in the
 * database, so that it can be ended anywhere and begun again by whoever finds it.
 */
export class BackgroundJobs {
  readonly #atWork = new Set<Promise<void>>()
  #isClosing = false
  #sweep: NodeJS.Timeout | undefined

  constructor(
    private readonly parts: Pick<Infrastructure, 'log' | 'env'>,
    private readonly kind: JobKind,
  ) {}

  /** Whether this process ends: a job stops where it can be taken up again. */
  get isClosing(): boolean {
    return this.#isClosing
  }

  /** Runs `work` beside whatever comes next. An error ends in the log, with `what` it was about. */
  begin(what: Readonly<Record<string, string>>, work: () => Promise<void>): void {
    this.#track(work(), what, `${this.kind.name} ended in the middle`)
  }

  /** Takes up what a server that ended has left: at once, and then again and again until `close`. */
  async recover(): Promise<void> {
    const { databaseUrl, redisUrl } = this.parts.env
    // Without both there is one server at a time, so whatever was at work has nobody now.
    await this.#takeUp(databaseUrl && redisUrl ? lostAfter : 0)
    if (this.#isClosing) return
    let isSweeping = false
    this.#sweep = setInterval(() => {
      if (isSweeping) return
      isSweeping = true
      const sweep = this.#takeUp(lostAfter).finally(() => {
        isSweeping = false
      })
      this.#track(sweep, {}, `looking for ${this.kind.name} that lost its server failed`)
    }, lostAfter)
    this.#sweep.unref()
  }

  /** Takes up nothing more, and resolves when all that is at work has stopped. */
  async close(): Promise<void> {
    this.#isClosing = true
    clearInterval(this.#sweep)
    await this.settled()
  }

  /** Resolves when nothing is at work in this process. */
  async settled(): Promise<void> {
    while (this.#atWork.size > 0) await Promise.all(this.#atWork)
  }

  #takeUp(silentFor: number): Promise<void> {
    return this.kind.takeUpLost(new Date(Date.now() - silentFor))
  }

  #track(work: Promise<void>, what: Readonly<Record<string, string>>, failure: string): void {
    const job = work
      .catch((err: unknown) => this.parts.log.error({ err, ...what }, failure))
      .finally(() => this.#atWork.delete(job))
    this.#atWork.add(job)
  }
}
