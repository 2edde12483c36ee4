/** What somebody must be able to see of unsaved work. */
export type SaveState =
  | { state: 'saved' }
  | { state: 'saving' }
  | { state: 'failed'; message: string }

type Parts<Fields> = {
  save: (set: Partial<Fields>) => Promise<unknown>
  /** The error, for people. */
  explain: (error: unknown) => string
  onState: (state: SaveState) => void
  /** Calls back later; returns how to call it off. */
  later: (callback: () => void) => () => void
}

/**
 * Saves changed fields a moment after the last change, one request at a time,
 * later changes in the next one. What could not be saved is kept and goes out
 * with the next attempt.
 */
export class Autosave<Fields extends object> {
  #pending: Partial<Fields> = {}
  #inFlight: Promise<void> | null = null
  #cancel: (() => void) | null = null

  constructor(private readonly parts: Parts<Fields>) {}

  change(set: Partial<Fields>): void {
    this.#pending = { ...this.#pending, ...set }
    this.parts.onState({ state: 'saving' })
    this.#cancel?.()
    this.#cancel = this.parts.later(() => void this.flush())
  }

  get unsaved(): boolean {
    return this.#inFlight !== null || Object.keys(this.#pending).length > 0
  }

  /** Saves all that waits, now. Resolves when the attempt is over, saved or not. */
  async flush(): Promise<void> {
    this.#cancel?.()
    this.#cancel = null
    if (this.#inFlight !== null) await this.#inFlight
    if (Object.keys(this.#pending).length === 0) return
    this.#inFlight ??= this.#send().finally(() => {
      this.#inFlight = null
    })
    await this.#inFlight
  }

  async #send(): Promise<void> {
    const set = this.#pending
    this.#pending = {}
    try {
      await this.parts.save(set)
      if (Object.keys(this.#pending).length === 0) this.parts.onState({ state: 'saved' })
    } catch (error) {
      this.#pending = { ...set, ...this.#pending }
      this.parts.onState({ state: 'failed', message: this.parts.explain(error) })
    }
  }
}
