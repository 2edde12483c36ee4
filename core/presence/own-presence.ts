import { sameValue, field as valueOf } from '@/core/sync/equal'
import type { Clock } from '@/core/sync/transport'
import { Outbox } from './outbox'
import { nowhere, type Presence, type PresenceSet, typingLockMs } from './presence'
import { fieldKey } from './typing-locks'

type Field = NonNullable<Presence['typing']>

/** Who types tells so again after this time, in milliseconds, so that the field stays theirs. */
const signEveryMs = 5000

/** Where one is oneself, and what of it the others are told when. */
export class OwnPresence {
  readonly #outbox: Outbox
  #current: Presence = nowhere
  #signedAt = Number.NEGATIVE_INFINITY

  constructor(
    private readonly clock: Clock,
    send: (set: PresenceSet) => void,
  ) {
    this.#outbox = new Outbox(clock, send)
  }

  get current(): Presence {
    return this.#current
  }

  /** @returns the parts that are not what they were */
  set(part: PresenceSet): PresenceSet {
    const changed = differing(this.#current, part)
    this.#current = { ...this.#current, ...changed }
    this.#outbox.put(changed)
    return changed
  }

  /** A key was pressed in a field. @returns whether it is a sign to the others: the first, or one after a while */
  type(field: Field): boolean {
    const now = this.clock.now()
    const goesOn = this.#isIn(field)
    if (goesOn && now - this.#signedAt < signEveryMs) return false
    this.#signedAt = now
    if (goesOn) this.#outbox.put({ typing: field })
    else this.set({ typing: field })
    return true
  }

  /** @returns whether one was in that field */
  leave(field: Field): boolean {
    if (!this.#isIn(field)) return false
    this.set({ typing: null })
    return true
  }

  /**
   * Others are there who know nothing: they are told all. A field in which
   * nothing was typed for long is nobody's.
   * @returns the field that is still one's own
   */
  open(): Presence['typing'] {
    const isFresh = this.clock.now() - this.#signedAt < typingLockMs
    const typing = isFresh ? this.#current.typing : null
    this.#outbox.open({ ...this.#current, typing })
    return typing
  }

  /** Nobody is there to be told. */
  close(): void {
    this.#outbox.close()
  }

  #isIn(field: Field): boolean {
    const { typing } = this.#current
    return typing !== null && fieldKey(typing) === fieldKey(field)
  }
}

function differing(now: Presence, part: PresenceSet): PresenceSet {
  const changed = Object.entries(part).filter(
    ([key, value]) => !sameValue(valueOf(now, key), value),
  )
  return Object.fromEntries(changed)
}
