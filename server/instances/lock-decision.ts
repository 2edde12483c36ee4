/**
 * How an instance holds its place on a database. With Redis instances hear
 * each other, so there may be many; without it there may be one.
 */
export type LockMode = 'shared' | 'exclusive'

/** A session of PostgreSQL that holds the lock, or another of the same place. */
export type Holder = { pid: number; mode: LockMode }

/** What to do about a lock that was not given. */
export type Refusal =
  /** Our own session, which we have lost, has not ended over there: end it and try again. */
  | { kind: 'ghost'; pid: number }
  /** Whoever had it has gone in this moment: try again. */
  | { kind: 'free' }
  | { kind: 'taken'; message: string }

const howToBeMany =
  'Several instances need Redis to hear each other: give all of them the same REDIS_URL.'

/**
 * @param holders those who hold the lock now
 * @param lost our own earlier session, when its connection was lost
 */
export function explainRefusal(
  wanted: LockMode,
  holders: readonly Holder[],
  lost: number | null,
): Refusal {
  const inTheWay = holders.filter(({ mode }) => wanted === 'exclusive' || mode === 'exclusive')
  if (inTheWay.length === 0) return { kind: 'free' }
  if (inTheWay.every(({ pid }) => pid === lost)) return { kind: 'ghost', pid: lost ?? 0 }
  return { kind: 'taken', message: `${messageFor(wanted, inTheWay)}\n${howToBeMany}` }
}

function messageFor(wanted: LockMode, inTheWay: readonly Holder[]): string {
  if (wanted === 'shared') {
    return 'An instance without REDIS_URL runs on this database. Stop it before this one starts.'
  }
  if (inTheWay.some(({ mode }) => mode === 'shared')) {
    return 'Instances with REDIS_URL run on this database, and this one has none.'
  }
  return 'Another instance runs on this database, and REDIS_URL is not set.'
}
