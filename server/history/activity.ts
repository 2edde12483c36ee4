import { activityOf, type LoggedChange } from '@/core/history/activity/activity'
import type { ActivityEntry } from '@/core/history/activity/deed'
import type { JourneyRecord } from '@/core/journey/records'
import type { Author } from '@/core/sync/author'
import type { Services } from '@/server/services'
import type { Room } from '@/server/sync/statements/room'
import { newestChanges } from './statements/read-log'
import { recordsToday } from './statements/records-today'

/** Changes that one page is made of at most. */
export const pageOfChanges = 100
/** Changes that are read for the sake of an earlier state of things, at most. */
const farthest = 1_200
/** The newest version that there can be. */
const endOfLog = 2 ** 31 - 1

export type ActivityQuery = {
  /** Only versions before this one; absent: from the newest. */
  before?: number
  /** Only this version and later ones, for what came in since. */
  since?: number
  /** Only what this one did. */
  author?: Pick<Author, 'kind' | 'id'>
}

export type ActivityPage = {
  entries: ActivityEntry[]
  /** Go on with `before` this version; null: nothing is left. */
  nextBefore: number | null
}

type Parts = Pick<Services, 'db' | 'versions'>

/** A page of what was done to a journey, newest first. */
export async function readActivity(
  parts: Parts,
  room: Room,
  query: ActivityQuery,
): Promise<ActivityPage> {
  const { db } = parts
  const range = { from: query.since ?? 1, to: (query.before ?? endOfLog + 1) - 1 }
  const newest = await newestChanges(db, room, range, pageOfChanges, query.author)
  const last = newest.at(-1)
  const first = newest[0]
  if (!last || !first) return { entries: [], nextBefore: null }
  const changes = query.author
    ? await withOthers(parts, room, newest, { from: last.version, to: first.version })
    : newest
  const entries = activityOf(
    changes.toReversed(),
    await knownBefore(parts, room, changes),
    query.author ? isBy(query.author) : undefined,
  )
  const isEnd = newest.length < pageOfChanges || last.version <= range.from
  return { entries, nextBefore: isEnd ? null : last.version }
}

function isBy({ kind, id }: Pick<Author, 'kind' | 'id'>) {
  return ({ author }: LoggedChange) => author.kind === kind && author.id === id
}

/** What others did in between says what things were called when this author changed them. */
async function withOthers(
  { db }: Parts,
  room: Room,
  own: LoggedChange[],
  range: { from: number; to: number },
): Promise<LoggedChange[]> {
  const length = range.to - range.from + 1
  return length > farthest ? own : newestChanges(db, room, range, length)
}

/** @param changes newest first */
async function knownBefore({ db, versions }: Parts, room: Room, changes: readonly LoggedChange[]) {
  const from = changes.at(-1)?.version ?? 1
  const to = changes[0]?.version ?? 1
  const isWhole = to - from + 1 === changes.length
  const base = isWhole ? await versions.recordsNear(room, from - 1, farthest) : null
  if (base) return { base }
  const today = await recordsToday(db, room, mentionedIn(changes))
  const around = await recordsToday(db, room, [...today.values()].flatMap(neighbours))
  return { base: null, today: new Map([...around, ...today]) }
}

function mentionedIn(changes: readonly LoggedChange[]): Set<string> {
  const ids = new Set<string>()
  for (const { diff } of changes) {
    for (const record of diff.put) for (const id of [record.id, ...neighbours(record)]) ids.add(id)
    for (const { id, set } of diff.patch) {
      ids.add(id)
      for (const key of ['stageId', 'laneId', 'fromId', 'toId', 'touchpointId']) {
        if (typeof set[key] === 'string') ids.add(set[key])
      }
    }
    for (const id of diff.remove) ids.add(id)
  }
  return ids
}

/** The records by which a record is told: its stage and lane, its ends. */
function neighbours(record: JourneyRecord): string[] {
  switch (record.type) {
    case 'touchpoint':
    case 'note':
      return [record.stageId, record.laneId]
    case 'connection':
      return [record.fromId, record.toId]
    default:
      return []
  }
}
