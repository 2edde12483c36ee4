import { type Presence, typingLockMs } from './presence'

type Field = NonNullable<Presence['typing']>

/** A field of a record that is somebody's for now. */
export type TypingLock = Field & { clientId: string }

/** The name of a field among all fields of a journey. */
export function fieldKey({ recordId, field }: Field): string {
  return `${recordId}:${field}`
}

/** `since` and `signedAt` are times of this client's clock, in milliseconds. */
type Claim = Field & { clientId: string; since: number; signedAt: number }

/** Claims this close to each other, in milliseconds, were made without knowing of each other. */
const tieMs = 1000

/**
 * Who holds which field. It is the first who typed in it; of several who began
 * within the same second the one with the smallest clientId, so that all
 * clients agree in whatever order they heard of it. Without a sign for
 * `typingLockMs` a claim is void, and the next sign is a new claim.
 */
export class TypingLocks {
  readonly #claims = new Map<string, Claim>()

  /** Somebody types in a field now, or (null) in none. */
  sign(clientId: string, typing: Presence['typing'], now: number): void {
    const claim = this.#claims.get(clientId)
    this.#claims.delete(clientId)
    if (!typing) return
    const { recordId, field } = typing
    const goesOn = claim && isValid(claim, now) && fieldKey(claim) === fieldKey(typing)
    const since = goesOn ? claim.since : now
    this.#claims.set(clientId, { clientId, recordId, field, since, signedAt: now })
  }

  /** Locks by `fieldKey`. */
  held(now: number): Map<string, TypingLock> {
    const first = new Map<string, Claim>()
    for (const claim of this.#valid(now)) {
      const rival = first.get(fieldKey(claim))
      if (!rival || claim.since < rival.since) first.set(fieldKey(claim), claim)
    }
    const holders = new Map<string, TypingLock>()
    for (const claim of this.#valid(now)) {
      const key = fieldKey(claim)
      const start = first.get(key)?.since ?? claim.since
      const rival = holders.get(key)
      if (claim.since - start >= tieMs || (rival && rival.clientId < claim.clientId)) continue
      holders.set(key, { clientId: claim.clientId, recordId: claim.recordId, field: claim.field })
    }
    return holders
  }

  /** When the next claim becomes void; null: none will. */
  nextEnd(now: number): number | null {
    const ends = [...this.#valid(now)].map(({ signedAt }) => signedAt + typingLockMs)
    return ends.length > 0 ? Math.min(...ends) : null
  }

  *#valid(now: number): Generator<Claim> {
    for (const claim of this.#claims.values()) if (isValid(claim, now)) yield claim
  }
}

function isValid({ signedAt }: Claim, now: number): boolean {
  return now - signedAt < typingLockMs
}
