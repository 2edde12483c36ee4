import type { JourneyRecord, Records } from '@/core/journey/records'
import type { Diff } from '@/core/sync/diff'
import { textOf } from '../state/arrangement'

/**
 * What an edit does, in a few words, and what it does it to: the text of the
 * first of its records, empty when that has none.
 */
export function wordsOf(diff: Diff, records: Records): { deed: string; subject: string } {
  const subject = (record: JourneyRecord | undefined) => (record ? textOf(record).trim() : '')
  const [put, patch, remove] = [diff.put[0], diff.patch[0], diff.remove[0]]
  if (put) return { deed: 'Added', subject: subject(records.get(put.id) ?? put) }
  if (patch) {
    const isMove = ['stageId', 'laneId', 'x', 'y', 'order'].some((key) => key in patch.set)
    return { deed: isMove ? 'Moved' : 'Changed', subject: subject(records.get(patch.id)) }
  }
  return { deed: 'Removed', subject: remove ? subject(records.get(remove)) : '' }
}

/** How long ago, roughly: "just now", "5 min ago", "3 h ago", or the day. */
export function sinceText(at: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(at)) / 60_000)
  if (minutes < 1) return 'just now'
  if (minutes < 60) return `${minutes} min ago`
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h ago`
  return new Date(at).toLocaleDateString('en', { day: 'numeric', month: 'short' })
}
