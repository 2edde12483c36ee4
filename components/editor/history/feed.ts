import type { RouterOutputs } from '@/components/trpc/client'
import type { ActivityEntry } from '@/core/history/activity/deed'
import { dayOf } from './moments'

export type Snapshot = RouterOutputs['history']['snapshots'][number]

/** One line of the history: something that was done, or a version that was kept. */
export type FeedItem =
  | {
      readonly kind: 'entry'
      readonly version: number
      readonly at: string
      readonly entry: ActivityEntry
      readonly snapshot: Snapshot | null
    }
  | {
      readonly kind: 'snapshot'
      readonly version: number
      readonly at: string
      readonly snapshot: Snapshot
    }

export type FeedDay = { readonly day: number; readonly items: readonly FeedItem[] }

/**
 * Entries with the snapshots of their versions. A snapshot of a version within
 * an entry stands right above that entry.
 *
 * @param entries newest first
 * @param end whether these are all entries; else snapshots older than the last of them wait for theirs
 */
export function feedOf(
  entries: readonly ActivityEntry[],
  snapshots: readonly Snapshot[],
  end: boolean,
): FeedItem[] {
  const items: FeedItem[] = []
  const waiting = [...snapshots].sort((a, b) => b.version - a.version)
  for (const entry of entries) {
    while (waiting[0] && waiting[0].version > entry.version) items.push(...asItem(waiting.shift()))
    const { version, at } = entry
    const own = waiting[0]?.version === version ? (waiting.shift() ?? null) : null
    items.push({ kind: 'entry', version, at, entry, snapshot: own })
  }
  if (end) for (const snapshot of waiting) items.push(...asItem(snapshot))
  return items
}

/** Snapshots alone, by version. */
export function feedOfSnapshots(snapshots: readonly Snapshot[]): FeedItem[] {
  return snapshots.flatMap(asItem)
}

function asItem(snapshot: Snapshot | undefined): FeedItem[] {
  if (!snapshot) return []
  return [{ kind: 'snapshot', version: snapshot.version, at: snapshot.at, snapshot }]
}

/** The same under the days on which it happened. */
export function byDay(items: readonly FeedItem[]): FeedDay[] {
  const days: { day: number; items: FeedItem[] }[] = []
  for (const item of items) {
    const day = dayOf(item.at)
    const last = days.at(-1)
    if (last?.day === day) last.items.push(item)
    else days.push({ day, items: [item] })
  }
  return days
}
