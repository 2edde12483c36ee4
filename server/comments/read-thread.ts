import type { Pool } from 'pg'
import { can, type Rights } from '@/core/access/can'
import type { PersonRef } from '@/core/comments/person'
import type {
  CommentPictureView,
  CommentReaction,
  CommentView,
  ThreadView,
} from '@/core/comments/views'
import type { Actor } from '@/server/auth/actor'
import type { ActorKind, Journey } from '@/server/db/generated/client'
import { NotFound } from '@/server/errors'
import type { Room } from '@/server/sync/statements/room'
import { threadSummary } from './read-threads'

/** Who asks for a thread, and for what they may do in it. */
export type Asker = {
  actor: Actor
  rights: Rights
  journey: Pick<Journey, 'id' | 'workspaceId' | 'archivedAt'>
}

type CommentRow = {
  id: string
  authorKind: ActorKind
  authorId: string | null
  authorName: string
  body: string
  pictures: string[]
  createdAt: Date
  editedAt: Date | null
  removed: boolean
}

type ReactionRow = { commentId: string; emoji: string; person: PersonRef; personName: string }

/**
 * A thread with all that was said in it, oldest first. A comment that was
 * removed keeps its place while another one stands behind it.
 * @throws NotFound when there is no such thread
 */
export async function readThread(pool: Pool, asker: Asker, threadId: string): Promise<ThreadView> {
  const { actor, rights, journey } = asker
  const room = { workspaceId: journey.workspaceId, journeyId: journey.id }
  const summary = await threadSummary(pool, room, actor, threadId)
  if (!summary) throw new NotFound('This discussion does not exist.')
  const comments = await commentsIn(pool, room, threadId)
  const reactions = await reactionsIn(pool, room, comments)
  const pictures = await picturesIn(pool, room, comments)
  const open = journey.archivedAt === null && can(rights, 'journey.comment')
  const said = comments.map((row): CommentView => {
    const own = row.authorKind === actor.kind && row.authorId === actor.id
    const there = open && !row.removed
    return {
      ...presentComment(row),
      pictures: row.removed ? [] : row.pictures.flatMap((id) => pictures.get(id) ?? []),
      reactions: row.removed ? [] : (reactions.get(row.id) ?? []),
      can: { edit: there && own, remove: there && (own || can(rights, 'comment.moderate')) },
    }
  })
  const end = said.findLastIndex(({ removed }) => !removed) + 1
  return {
    ...summary,
    said: said.slice(0, end),
    can: { reply: open && !summary.gone, resolve: open && !summary.gone },
  }
}

function presentComment(row: CommentRow): Omit<CommentView, 'pictures' | 'reactions' | 'can'> {
  return {
    id: row.id,
    author: { kind: row.authorKind, id: row.authorId, name: row.authorName },
    text: row.body,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.removed ? null : (row.editedAt?.toISOString() ?? null),
    removed: row.removed,
  }
}

/** Words that were removed stay in the database, also when they are not emptied yet. */
async function commentsIn(
  pool: Pool,
  { workspaceId, journeyId }: Room,
  threadId: string,
): Promise<CommentRow[]> {
  const { rows } = await pool.query<CommentRow>(
    `select id, "authorKind"::text as "authorKind", "authorId", "authorName",
      case when "deletedAt" is null then body else '' end as body,
      case when "deletedAt" is null then pictures else '{}' end as pictures,
      "createdAt", "editedAt", "deletedAt" is not null as removed
    from "Comment"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and "threadId" = $3::uuid
    order by "createdAt"`,
    [workspaceId, journeyId, threadId],
  )
  return rows
}

async function reactionsIn(
  pool: Pool,
  { workspaceId, journeyId }: Room,
  comments: readonly CommentRow[],
): Promise<Map<string, CommentReaction[]>> {
  const { rows } = await pool.query<ReactionRow>(
    `select "commentId", emoji, person, "personName" from "Reaction"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and "commentId" = any($3::uuid[])
    order by "at", person`,
    [workspaceId, journeyId, comments.map(({ id }) => id)],
  )
  const byComment = new Map<string, CommentReaction[]>()
  for (const { commentId, emoji, person, personName } of rows) {
    const all = byComment.get(commentId) ?? []
    byComment.set(commentId, all)
    const people = all.find((one) => one.emoji === emoji)?.people
    if (people) people.push({ person, name: personName })
    else all.push({ emoji, people: [{ person, name: personName }] })
  }
  return byComment
}

async function picturesIn(
  pool: Pool,
  { workspaceId, journeyId }: Room,
  comments: readonly CommentRow[],
): Promise<Map<string, CommentPictureView>> {
  const ids = comments.flatMap(({ pictures }) => pictures)
  if (ids.length === 0) return new Map()
  const { rows } = await pool.query<CommentPictureView>(
    `select id, width, height from "CommentPicture"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and id = any($3::uuid[])`,
    [workspaceId, journeyId, ids],
  )
  return new Map(rows.map((picture) => [picture.id, picture]))
}
