import type { ThreadSummary } from '@/core/comments/views'

type Threads = ReadonlyMap<string, ThreadSummary>

const known = new WeakMap<Threads, ReadonlyMap<string, readonly ThreadSummary[]>>()
const none: readonly ThreadSummary[] = []

/** The open threads on each record. The same threads give the same lists. */
function threadsByRecord(threads: Threads): ReadonlyMap<string, readonly ThreadSummary[]> {
  const before = known.get(threads)
  if (before) return before
  const byRecord = new Map<string, ThreadSummary[]>()
  for (const thread of threads.values()) {
    if (!('recordId' in thread.anchor) || thread.resolved) continue
    const there = byRecord.get(thread.anchor.recordId)
    if (there) there.push(thread)
    else byRecord.set(thread.anchor.recordId, [thread])
  }
  known.set(threads, byRecord)
  return byRecord
}

/** The open threads on one record. */
export function threadsOn(threads: Threads, recordId: string): readonly ThreadSummary[] {
  return threadsByRecord(threads).get(recordId) ?? none
}
