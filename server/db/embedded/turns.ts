/** The backend as the turns need it; PGlite is one. */
export interface Backend {
  /** Runs protocol messages and hands out the answer's bytes, valid only during the call. */
  run(bytes: Uint8Array, onData: (data: Uint8Array) => void): Promise<void>
  isInTransaction(): boolean
  rollback(): Promise<void>
}

type Task = {
  owner: object
  bytes: Uint8Array
  complete: boolean
  onData: (data: Uint8Array) => void
  resolve: () => void
  reject: (error: unknown) => void
}

/**
 * Shares one backend among several clients. A client keeps the turn until its
 * messages are complete and its transaction has ended; the others wait, in
 * the order in which they came.
 */
export class Turns {
  #waiting: Task[] = []
  #holder: object | undefined
  #running = false
  readonly #gone = new WeakSet<object>()

  constructor(private readonly backend: Backend) {}

  /** Resolves when the backend has answered. */
  run(
    owner: object,
    unit: { bytes: Uint8Array; complete: boolean },
    onData: (data: Uint8Array) => void,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ owner, ...unit, onData, resolve, reject })
      void this.#advance()
    })
  }

  /** A client is gone: what it has not been given is dropped, its open transaction is rolled back. */
  async leave(owner: object): Promise<void> {
    this.#gone.add(owner)
    this.#waiting = this.#waiting.filter((task) => task.owner !== owner)
    await this.#advance()
  }

  /** The client that keeps everybody else waiting, if one does. */
  get holder(): object | undefined {
    return this.#holder
  }

  #next(): Task | undefined {
    const index = this.#holder ? this.#waiting.findIndex((task) => task.owner === this.#holder) : 0
    return index < 0 ? undefined : this.#waiting.splice(index, 1)[0]
  }

  async #advance(): Promise<void> {
    if (this.#running) return
    this.#running = true
    await this.#forgetGone()
    for (let task = this.#next(); task; task = this.#next()) {
      await this.#perform(task)
      await this.#forgetGone()
    }
    this.#running = false
  }

  async #perform(task: Task): Promise<void> {
    this.#holder = task.owner
    try {
      await this.backend.run(task.bytes, task.onData)
      task.resolve()
    } catch (error) {
      task.reject(error)
    }
    if (task.complete && !this.backend.isInTransaction()) this.#holder = undefined
  }

  async #forgetGone(): Promise<void> {
    if (!this.#holder || !this.#gone.has(this.#holder)) return
    await this.backend.rollback()
    this.#holder = undefined
  }
}
