import type { ThreadSummary } from '@/core/comments/views'
import type { Records } from '@/core/journey/records'
import { isAway, stageOfAnchor } from './anchors'

export const threadSets = ['open', 'unread', 'mentions', 'mine', 'resolved'] as const
export type ThreadSet = (typeof threadSets)[number]

export type ThreadFilter = {
  readonly set: ThreadSet
  /** Only threads in this stage; null: everywhere. */
  readonly stageId: string | null
}

const isIn: Record<ThreadSet, (thread: ThreadSummary) => boolean> = {
  open: ({ resolved }) => resolved === null,
  unread: ({ unread }) => unread > 0,
  mentions: ({ mention }) => mention !== 'none',
  mine: ({ mine }) => mine,
  resolved: ({ resolved }) => resolved !== null,
}

export type ListedThreads = {
  readonly there: readonly ThreadSummary[]
  /** What they hang on has been removed from the map. */
  readonly away: readonly ThreadSummary[]
}

/** Threads as the list shows them: the last that something was said in first. */
export function listThreads(
  threads: Iterable<ThreadSummary>,
  { set, stageId }: ThreadFilter,
  records: Records,
): ListedThreads {
  const listed = [...threads]
    .filter((thread) => isIn[set](thread))
    .filter(({ anchor }) => stageId === null || stageOfAnchor(anchor, records) === stageId)
    .sort(byActivity)
  return {
    there: listed.filter(({ anchor }) => !isAway(anchor, records)),
    away: listed.filter(({ anchor }) => isAway(anchor, records)),
  }
}

function byActivity(a: ThreadSummary, b: ThreadSummary): number {
  if (a.activeAt !== b.activeAt) return a.activeAt < b.activeAt ? 1 : -1
  return a.id < b.id ? 1 : -1
}
