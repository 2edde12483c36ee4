import { DatabaseError } from 'pg'

/** Times that something is done before it is given up. */
const tries = 5

/**
 * A deadlock, and what cannot be put in an order with others: the database has
 * ended the transaction for the sake of another one.
 * https://www.postgresql.org/docs/current/mvcc-serialization-failure-handling.html
 */
const forOthers = new Set(['40P01', '40001'])

/**
 * Does `work`, a transaction as a whole, and does it again where the database
 * has ended it for the sake of another one: nothing of it is left then.
 */
export async function tryAgain<T>(work: () => Promise<T>): Promise<T> {
  for (let left = tries - 1; ; left -= 1) {
    try {
      return await work()
    } catch (error) {
      const isForOthers = error instanceof DatabaseError && forOthers.has(error.code ?? '')
      if (!isForOthers || left === 0) throw error
    }
  }
}
