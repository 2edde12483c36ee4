import { lostAfter } from './background-jobs'

/** A job writes down that it goes on no more often than this, in ms. */
const writtenEvery = lostAfter / 3

/**
 * For a job that works for long without writing anything: to be called whenever
 * it has come a little further, and never by a clock, so that one that hangs is
 * found lost.
 * @param write says in the database that the job goes on
 */
export function signOfLife(
  write: () => Promise<unknown>,
  every = writtenEvery,
  now: () => number = Date.now,
): () => Promise<void> {
  let last = now()
  return async () => {
    if (now() - last < every) return
    last = now()
    await write()
  }
}
