import { setImmediate as turn } from 'node:timers/promises'

/** So long the thread is kept from others at most, when one step takes no longer, in ms. */
const slice = 5

/**
 * Does something with each of the items in turn, and lets the rest of the
 * process go on between them.
 * @param work returns false when enough is done
 */
export async function inSlices<T>(
  items: Iterable<T>,
  work: (item: T) => boolean | undefined,
): Promise<void> {
  let rested = performance.now()
  for (const item of items) {
    if (work(item) === false) return
    if (performance.now() - rested < slice) continue
    await turn()
    rested = performance.now()
  }
}
