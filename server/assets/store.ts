import { v7 as uuid } from 'uuid'
import type { PrismaClient } from '@/server/db/generated/client'
import { Invalid, TooLarge } from '@/server/errors'
import { sniffPicture } from './sniff'

/** Bytes of one picture. Avatars are made small in the browser, so this is generous. */
export const maxPictureBytes = 1_000_000

/**
 * Keeps a picture and returns its id.
 * @throws TooLarge above `maxPictureBytes`; Invalid when the bytes are no picture that we keep.
 */
export async function storePicture(
  db: PrismaClient,
  workspaceId: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string> {
  if (bytes.length > maxPictureBytes) throw new TooLarge('A picture may have up to 1 MB.')
  const contentType = sniffPicture(bytes)
  if (!contentType) throw new Invalid('Only PNG, JPEG and WebP pictures can be used.')
  const { id } = await db.asset.create({
    data: { workspaceId, id: uuid(), contentType, bytes },
    select: { id: true },
  })
  return id
}

/** A kept picture, or null. */
export async function loadPicture(db: PrismaClient, workspaceId: string, id: string) {
  return db.asset.findUnique({
    where: { workspaceId_id: { workspaceId, id } },
    select: { contentType: true, bytes: true },
  })
}

export async function assetExists(
  db: PrismaClient,
  workspaceId: string,
  id: string,
): Promise<boolean> {
  return (await db.asset.count({ where: { workspaceId, id } })) > 0
}

/** Drops a picture that no persona shows any more. */
export async function removeUnusedAsset(
  db: PrismaClient,
  workspaceId: string,
  id: string,
): Promise<void> {
  const uses = await db.persona.count({ where: { workspaceId, avatarId: id } })
  if (uses === 0) await db.asset.deleteMany({ where: { workspaceId, id } })
}
