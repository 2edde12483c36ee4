import type { Pool } from 'pg'
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

/** What one person has said in one thread. */
type VoiceRow = {
  threadId: string
  kind: ActorKind
  id: string | null
  name: string
  /** Comments that are there. */
  comments: number
  /** Order of the first, removed or not, and of the last one that is there. */
  first: Date
  last: Date | null
  mine: boolean
  unread: number
  names: boolean
  namesUnread: boolean
}

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
  const voices = new Map<string, VoiceRow[]>(threads.map(({ id }) => [id, []]))
  for (const voice of await voicesIn(pool, room, actor, [...voices.keys()])) {
    voices.get(voice.threadId)?.push(voice)
  }
  return threads.map((thread) => present(thread, voices.get(thread.id) ?? []))
}

/** Who said how much in these threads, and what of it is new to the actor: counted by the database. */
async function voicesIn(
  pool: Pool,
  { workspaceId, journeyId }: Room,
  actor: Actor,
  threadIds: readonly string[],
): Promise<VoiceRow[]> {
  const { rows } = await pool.query<VoiceRow>(
    `with said as (
      select comment.*, comment."deletedAt" is null as "isThere",
        comment."authorKind" = $4::"ActorKind" and comment."authorId" is not distinct from $5::uuid as mine,
        comment."createdAt" > greatest(mark."readTo", everything."readTo", '-infinity') as "isNew"
      from "Comment" comment
      left join "ThreadMark" mark on mark."workspaceId" = $1::uuid and mark."journeyId" = $2::uuid
        and mark.reader = $6 and mark."threadId" = comment."threadId"
      left join "CommentReader" everything on everything."workspaceId" = $1::uuid
        and everything."journeyId" = $2::uuid and everything.reader = $6
      where comment."workspaceId" = $1::uuid and comment."journeyId" = $2::uuid
        and comment."threadId" = any($3::uuid[])
    )
    select "threadId", "authorKind"::text as kind, "authorId" as id,
      (array_agg("authorName" order by "createdAt" desc))[1] as name,
      (count(*) filter (where "isThere"))::int as comments,
      min("createdAt") as first, max("createdAt") filter (where "isThere") as last,
      bool_or(mine and "isThere") as mine,
      (count(*) filter (where "isThere" and "isNew" and not mine and $6::text is not null))::int as unread,
      bool_or("isThere" and not mine and coalesce($6 = any(mentions), false)) as names,
      bool_or("isThere" and not mine and "isNew" and coalesce($6 = any(mentions), false)) as "namesUnread"
    from said group by "threadId", "authorKind", "authorId"`,
    [workspaceId, journeyId, threadIds, actor.kind, actor.id, readerOf(actor)],
  )
  return rows
}

function present(thread: ThreadRow, voices: readonly VoiceRow[]): ThreadSummary {
  const began = earliest(voices)
  const there = voices.flatMap(({ last, ...voice }) => (last ? [{ ...voice, last }] : []))
  const people = there.sort((a, b) => a.last.getTime() - b.last.getTime()).slice(-mostPeople)
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
    comments: sum(there.map(({ comments }) => comments)),
    people: people.map(authorOfVoice),
    mine: there.some(({ mine }) => mine),
    unread: sum(there.map(({ unread }) => unread)),
    mention: mentionIn(there),
  }
}

function resolvedOf(thread: ThreadRow): ThreadSummary['resolved'] {
  const { resolvedAt, resolvedByKind, resolvedById, resolvedByName } = thread
  if (!resolvedAt) return null
  const by = { kind: resolvedByKind ?? 'system', id: resolvedById, name: resolvedByName ?? '' }
  return { at: resolvedAt.toISOString(), by }
}

function mentionIn(
  voices: readonly Pick<VoiceRow, 'names' | 'namesUnread'>[],
): ThreadSummary['mention'] {
  if (voices.some(({ namesUnread }) => namesUnread)) return 'unread'
  return voices.some(({ names }) => names) ? 'read' : 'none'
}

function earliest(voices: readonly VoiceRow[]): VoiceRow | undefined {
  return voices.toSorted((a, b) => a.first.getTime() - b.first.getTime())[0]
}

function authorOfVoice({ kind, id, name }: Pick<VoiceRow, 'kind' | 'id' | 'name'>): Author {
  return { kind, id, name }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
