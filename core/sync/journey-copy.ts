import { z } from 'zod'
import { JourneyRecord } from '@/core/journey/records'
import type { Clock } from './transport'

/** A journey as the server had it at a version, without anybody's unsent edits. */
export const JourneyCopy = z.object({ version: z.number(), records: z.array(JourneyRecord) })
export type JourneyCopy = z.infer<typeof JourneyCopy>

/** Keeps the last seen state of journeys, for opening them without a network. */
export interface CopyStore {
  load(journeyId: string): Promise<JourneyCopy | null>
  save(journeyId: string, copy: JourneyCopy): Promise<void>
  /** Removes what is kept of a journey. */
  forget(journeyId: string): Promise<void>
}

/** A whole map is written at most this often, in ms. */
const pauseMs = 5_000

/**
 * Keeps a journey's copy up to date. A copy is a convenience: a store that
 * fails is not worth a word, unsent work has its own.
 */
export class CopyKeeper {
  #keptVersion: number | null = null
  #cancel: (() => void) | null = null
  #isForgotten = false

  constructor(
    private readonly parts: {
      journeyId: string
      store: CopyStore
      clock: Clock
      /** Null: nothing has arrived yet. */
      copy: () => JourneyCopy | null
    },
  ) {}

  load(): Promise<JourneyCopy | null> {
    return this.parts.store.load(this.parts.journeyId).catch(() => null)
  }

  /** The journey has perhaps moved on. */
  changed(version: number | null): void {
    if (version === null || version === this.#keptVersion || this.#cancel) return
    this.#cancel = this.parts.clock.after(pauseMs, () => this.keepNow())
  }

  /** Whoever may not see the journey any more does not find it here either. */
  forget(): void {
    this.#isForgotten = true
    this.parts.store.forget(this.parts.journeyId).catch(() => {})
  }

  keepNow(): void {
    this.#cancel?.()
    this.#cancel = null
    if (this.#isForgotten) return
    const copy = this.parts.copy()
    if (!copy || copy.version === this.#keptVersion) return
    this.#keptVersion = copy.version
    this.parts.store.save(this.parts.journeyId, copy).catch(() => {
      this.#keptVersion = null
    })
  }
}
