import { v7 as uuid } from 'uuid'
import type { CommentPictureView } from '@/core/comments/views'
import type { Actor } from '@/server/auth/actor'
import { Conflict, Invalid, TooLarge } from '@/server/errors'
import { readPictureSize } from '@/server/export/picture-size'
import type { Services } from '@/server/services'
import type { Room } from '@/server/sync/statements/room'

/** Bytes of a picture as it is sent. */
export const mostBytes = 8 * 1024 * 1024
/** Pixels of a picture as it is sent; decoded, each takes four bytes. */
const mostPixels = 40_000_000
/** Px of a picture as it is kept. */
const longestSide = 2_400
/** Pictures that somebody has uploaded to a journey and not used yet. */
const mostUnused = 100

/**
 * Draws somebody's picture anew and keeps it for a comment of theirs.
 * @throws Invalid when it is no picture that can be used, TooLarge when it has
 *   too many pixels, Conflict when too many wait to be used already
 */
export async function storePicture(
  { db, pictures }: Pick<Services, 'db' | 'pictures'>,
  room: Room,
  { kind, id: actorId }: Pick<Actor, 'kind' | 'id'>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<CommentPictureView> {
  const { workspaceId, journeyId } = room
  const createdBy = `${kind}:${actorId}`
  const size = readPictureSize(bytes)
  if (!size) throw new Invalid('Only PNG, JPEG and WebP pictures can be used.')
  if (size.width * size.height > mostPixels) {
    throw new TooLarge('A picture may have up to 40 megapixels. Make it smaller first.')
  }
  const unused = await db.commentPicture.count({
    where: { workspaceId, journeyId, createdBy, commentId: null },
  })
  if (unused >= mostUnused) {
    throw new Conflict('Too many of your pictures are in no comment. Use some of them first.')
  }
  const drawn = await pictures.redraw({ bytes, type: size.type, longestSide })
  if (!drawn) throw new Invalid('This picture is damaged and cannot be used.')
  const { contentType, width, height } = drawn
  const id = uuid()
  await db.commentPicture.create({
    data: {
      ...{ workspaceId, journeyId, id, contentType, width, height, createdBy },
      bytes: new Uint8Array(drawn.bytes),
    },
    select: { id: true },
  })
  return { id, width, height }
}

/**
 * A picture that the actor may see: of a comment that is there, or one of
 * their own that is in none yet. Null for any other.
 */
export async function loadPicture(
  { pool }: Pick<Services, 'pool'>,
  { workspaceId, journeyId }: Room,
  { kind, id: actorId }: Pick<Actor, 'kind' | 'id'>,
  id: string,
): Promise<{ contentType: string; bytes: Buffer } | null> {
  const { rows } = await pool.query<{ contentType: string; bytes: Buffer }>(
    `select picture."contentType", picture.bytes
    from "CommentPicture" picture
    left join "Comment" comment on comment."workspaceId" = picture."workspaceId"
      and comment."journeyId" = picture."journeyId" and comment.id = picture."commentId"
    where picture."workspaceId" = $1::uuid and picture."journeyId" = $2::uuid and picture.id = $3::uuid
      and (comment."deletedAt" is null and comment.id is not null
        or picture."commentId" is null and picture."createdBy" = $4)`,
    [workspaceId, journeyId, id, `${kind}:${actorId}`],
  )
  return rows[0] ?? null
}
