import type { Pool } from 'pg'
import type { PersonRef } from '@/core/comments/person'
import type { ThreadSummary, ThreadsSince } from '@/core/comments/views'
import type { Author } from '@/core/sync/author'
import type { Actor } from '@/server/auth/actor'
import type { ActorKind } from '@/server/db/generated/client'
import type { Room } from '@/server/sync/statements/room'
import { type AnchorColumns, anchorOf } from './anchors'
import { readerOf } from './reader'

/** Who wrote in a thread, told of at most. */
const mostPeople = 5

type ThreadRow = AnchorColumns & {
  id: string
  recordTitle: string
  createdAt: Date
  activeAt: Date
  resolvedAt: Date | null
  resolvedByKind: ActorKind | null
  resolvedById: string | null
  resolvedByName: string | null
  gone: boolean
  excerpt: string
}

/** What one person has said in one thread, as the database counts it. */
type VoiceRow = {
  threadId: string
  kind: ActorKind
  id: string | null
  name: string
  /** When they said something there first, removed or not; ms since 1970, as all times here. */
  first: number
  /** When they said what is there, with commas between; null: nothing is there any more. */
  times: string | null
  /** When they named whoever asks. */
  namedTimes: string | null
}

type Voice = Author & { first: number; times: number[]; namedTimes: number[]; isOwn: boolean }

/**
 * The threads of a journey that changed since a version of its comment clock,
 * those among them that are gone; since 0, all that are there. In no order.
 */
export async function threadsSince(
  pool: Pool,
  room: Room,
  actor: Actor,
  since: number,
): Promise<ThreadsSince> {
  const { rows } = await pool.query<{ clock: number } & (ThreadRow | { id: null })>(
    `select coalesce(clock.version, 0) as clock, ${threadColumns}
    from (select $1::uuid as "workspaceId", $2::uuid as "journeyId") room
    left join "CommentClock" clock
      on clock."workspaceId" = room."workspaceId" and clock."journeyId" = room."journeyId"
    left join "Thread" thread
      on thread."workspaceId" = room."workspaceId" and thread."journeyId" = room."journeyId"
      and thread.version > $3::int and ($3::int > 0 or thread."deletedAt" is null)`,
    [room.workspaceId, room.journeyId, since],
  )
  const threads = rows.flatMap((row) => (row.id === null ? [] : [row]))
  return {
    version: rows[0]?.clock ?? 0,
    threads: await summariesOf(pool, room, actor, threads),
  }
}

/** One thread as lists show it; null: there is none. */
export async function threadSummary(
  pool: Pool,
  room: Room,
  actor: Actor,
  threadId: string,
): Promise<ThreadSummary | null> {
  const { rows } = await pool.query<ThreadRow>(
    `select ${threadColumns} from "Thread" thread
    where thread."workspaceId" = $1::uuid and thread."journeyId" = $2::uuid and thread.id = $3::uuid`,
    [room.workspaceId, room.journeyId, threadId],
  )
  const [summary] = await summariesOf(pool, room, actor, rows)
  return summary ?? null
}

const threadColumns = `thread.id, thread.anchor::text as anchor, thread."recordId", thread."stageId",
  thread."laneId", thread.x, thread.y, thread."recordTitle", thread."createdAt", thread."activeAt",
  thread."resolvedAt", thread."resolvedByKind"::text as "resolvedByKind", thread."resolvedById",
  thread."resolvedByName", thread."deletedAt" is not null as gone, thread.excerpt`

async function summariesOf(
  pool: Pool,
  room: Room,
  actor: Actor,
  threads: readonly ThreadRow[],
): Promise<ThreadSummary[]> {
  if (threads.length === 0) return []
  const ids = threads.map(({ id }) => id)
  const reader = readerOf(actor)
  const readTo = await readTimes(pool, room, reader, ids)
  const voices = new Map<string, Voice[]>(ids.map((id) => [id, []]))
  for (const row of await voicesIn(pool, room, reader, ids)) {
    voices.get(row.threadId)?.push(voiceOf(row, actor))
  }
  return threads.map((thread) => present(thread, voices.get(thread.id) ?? [], readTo(thread.id)))
}

/**
 * Who said something in these threads, and when. What of it is new to whoever
 * asks is counted afterwards: a join with their marks has no statistics to go
 * by, and was carried out as a comparison of every comment with every mark.
 */
async function voicesIn(
  pool: Pool,
  { workspaceId, journeyId }: Room,
  reader: PersonRef | null,
  threadIds: readonly string[],
): Promise<VoiceRow[]> {
  const { rows } = await pool.query<VoiceRow>(
    `with said as (
      select "threadId", "authorKind", "authorId", "authorName", "deletedAt",
        (extract(epoch from "createdAt") * 1000)::bigint as at,
        $4::text = any(mentions) as names
      from "Comment"
      where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and "threadId" = any($3::uuid[])
    )
    select "threadId", "authorKind"::text as kind, "authorId" as id,
      (array_agg("authorName" order by at desc))[1] as name, min(at)::float8 as first,
      string_agg(at::text, ',') filter (where "deletedAt" is null) as times,
      string_agg(at::text, ',') filter (where "deletedAt" is null and names) as "namedTimes"
    from said group by "threadId", "authorKind", "authorId"`,
    [workspaceId, journeyId, threadIds, reader],
  )
  return rows
}

function voiceOf(row: VoiceRow, actor: Actor): Voice {
  const { kind, id, name, first } = row
  const isOwn = kind === actor.kind && id === actor.id
  const author = { kind, id, name }
  return { ...author, first, isOwn, times: times(row.times), namedTimes: times(row.namedTimes) }
}

function times(text: string | null): number[] {
  return text === null ? [] : text.split(',').map(Number)
}

/** Up to when a reader has read each thread, in ms since 1970; a program reads nothing, and has nothing to read. */
async function readTimes(
  pool: Pool,
  { workspaceId, journeyId }: Room,
  reader: PersonRef | null,
  threadIds: readonly string[],
): Promise<(threadId: string) => number> {
  if (!reader) return () => Number.POSITIVE_INFINITY
  const { rows } = await pool.query<{ threadId: string | null; readTo: Date }>(
    `select "threadId", "readTo" from "ThreadMark"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and reader = $3
      and "threadId" = any($4::uuid[])
    union all
    select null, "readTo" from "CommentReader"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and reader = $3`,
    [workspaceId, journeyId, reader, threadIds],
  )
  const marks = new Map(rows.map(({ threadId, readTo }) => [threadId, readTo.getTime()]))
  const all = marks.get(null) ?? Number.NEGATIVE_INFINITY
  return (threadId) => Math.max(all, marks.get(threadId) ?? all)
}

/** @param readTo up to when whoever asks has read the thread */
function present(thread: ThreadRow, voices: readonly Voice[], readTo: number): ThreadSummary {
  const there = voices.filter(({ times }) => times.length > 0)
  const others = there.filter(({ isOwn }) => !isOwn)
  const isNew = (time: number) => time > readTo
  const named = others.flatMap(({ namedTimes }) => namedTimes)
  const [began] = voices.toSorted((a, b) => a.first - b.first)
  const people = there.toSorted((a, b) => Math.max(...a.times) - Math.max(...b.times))
  return {
    id: thread.id,
    anchor: anchorOf(thread),
    recordTitle: thread.recordTitle,
    createdAt: thread.createdAt.toISOString(),
    activeAt: thread.activeAt.toISOString(),
    resolved: resolvedOf(thread),
    gone: thread.gone,
    author: began ? authorOfVoice(began) : { kind: 'system', id: null, name: '' },
    excerpt: thread.excerpt,
    comments: there.flatMap(({ times }) => times).length,
    people: people.slice(-mostPeople).map(authorOfVoice),
    mine: there.length > others.length,
    unread: others.flatMap(({ times }) => times).filter(isNew).length,
    mention: named.some(isNew) ? 'unread' : named.length > 0 ? 'read' : 'none',
  }
}

function resolvedOf(thread: ThreadRow): ThreadSummary['resolved'] {
  const { resolvedAt, resolvedByKind, resolvedById, resolvedByName } = thread
  if (!resolvedAt) return null
  const by = { kind: resolvedByKind ?? 'system', id: resolvedById, name: resolvedByName ?? '' }
  return { at: resolvedAt.toISOString(), by }
}

function authorOfVoice({ kind, id, name }: Voice): Author {
  return { kind, id, name }
}
