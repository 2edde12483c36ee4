/** Something about the journey beside its records changed. */
export type JourneyEvent =
  /** Title, state, personas, archive. */
  | { type: 'journey' }
  /** Responses came or went. */
  | { type: 'feedback' }
  /** What people think of the feedback changed: votes, stars, tags. */
  | { type: 'marks' }
  /** Threads or comments changed; `version` is how far their clock has come. */
  | { type: 'comments'; version: number }
  /**
   * The server tells this client of everything from now on. What was fetched
   * before may be older: news that came in between reached nobody.
   */
  | { type: 'joined' }
  /** Which build of the product answers; told with every connection. */
  | { type: 'server'; build: string }
  /** The server did a part of an own edit differently, for example gave a stage another place. */
  | { type: 'adjusted' }

/** Who listens to a client. */
export class ClientEvents {
  readonly #listeners = new Set<() => void>()
  readonly #eventListeners = new Set<(event: JourneyEvent) => void>()

  /** @returns stops */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** @returns stops */
  on(listener: (event: JourneyEvent) => void): () => void {
    this.#eventListeners.add(listener)
    return () => this.#eventListeners.delete(listener)
  }

  changed(): void {
    for (const listener of [...this.#listeners]) listener()
  }

  happened(event: JourneyEvent): void {
    for (const listener of [...this.#eventListeners]) listener(event)
  }
}
