import type { Clock } from './transport'
import type { UnsentStore, UnsentWork } from './unsent-store'

/** How long a store that failed is left alone, in ms, unless there is something new to keep. */
const retryMs = 5_000

/**
 * Keeps a session's unsent work in its store, always the newest, one write at
 * a time. A store that fails (a full disk, a private window) must not stop the
 * editing: it is told, and tried again.
 */
export class Keeper {
  #dirty = false
  #writing: Promise<void> | null = null
  #cancelRetry = () => {}
  /** The last write failed: what is unsent lives in this page alone. */
  isFailing = false

  constructor(
    private readonly parts: {
      store: UnsentStore
      clock: Clock
      work: () => UnsentWork
      /** Hears whenever `isFailing` changes. */
      changed: (error?: unknown) => void
    },
  ) {}

  keep(): void {
    this.#dirty = true
    this.#writing ??= this.#write()
  }

  /** Waits until all is written. @returns whether it was */
  async flush(): Promise<boolean> {
    this.keep()
    await this.#writing
    return !this.isFailing
  }

  /** The store is of no use: it could not even be read. */
  fail(error: unknown): void {
    this.#became(true, error)
  }

  stop(): void {
    this.#cancelRetry()
  }

  async #write(): Promise<void> {
    this.#cancelRetry()
    while (this.#dirty) {
      this.#dirty = false
      try {
        await this.parts.store.save(this.parts.work())
        this.#became(false)
      } catch (error) {
        this.#became(true, error)
        this.#cancelRetry()
        this.#cancelRetry = this.parts.clock.after(retryMs, () => this.keep())
      }
    }
    this.#writing = null
  }

  #became(isFailing: boolean, error?: unknown): void {
    if (this.isFailing === isFailing) return
    this.isFailing = isFailing
    this.parts.changed(error)
  }
}
