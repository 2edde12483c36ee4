import type { ActivityEntry } from '@/core/history/activity/deed'

/** Entries that may still grow are not older than this, in milliseconds; see `activityOf`. */
const growing = 6 * 60_000

/**
 * From which version on the newest entries are to be read again when something
 * new has come: those that may have grown, and whatever they overlap with.
 * @param entries newest first
 * @returns null when there is nothing yet
 */
export function staleFrom(entries: readonly ActivityEntry[]): number | null {
  const newest = entries[0]
  if (!newest) return null
  const since = Date.parse(newest.at) - growing
  let from = newest.firstVersion
  for (const entry of entries) {
    const mayGrow = Date.parse(entry.at) >= since
    if (!mayGrow && entry.version < from) break
    from = Math.min(from, entry.firstVersion)
  }
  return from
}

/** The entries with those from a version on replaced by what was read of them again. */
export function withFresh(
  entries: readonly ActivityEntry[],
  from: number,
  fresh: readonly ActivityEntry[],
): ActivityEntry[] {
  return [...fresh, ...entries.filter((entry) => entry.version < from)]
}
