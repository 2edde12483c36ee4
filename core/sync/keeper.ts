import type { UnsentStore, UnsentWork } from './unsent-store'

/**
 * Keeps a session's unsent work in its store, always the newest, one write at
 * a time. A store that fails (a full disk, a private window) must not stop the
 * editing: it is told to `onFailure` and tried again with the next change.
 */
export class Keeper {
  #writing = false
  #dirty = false

  constructor(
    private readonly store: UnsentStore,
    private readonly work: () => UnsentWork,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  keep(): void {
    this.#dirty = true
    if (!this.#writing) void this.#write()
  }

  async #write(): Promise<void> {
    this.#writing = true
    while (this.#dirty) {
      this.#dirty = false
      try {
        await this.store.save(this.work())
      } catch (error) {
        this.onFailure(error)
      }
    }
    this.#writing = false
  }
}
