import type { Prisma } from '@/server/db/generated/client'
import { NotFound } from '@/server/errors'
import { readLinkToken } from './link-token'

/**
 * The link of a token with its journey; null when it was revoked, has expired
 * or never was, or its workspace is about to be removed: whoever asks is not
 * told which.
 */
export async function openLink(db: Prisma.TransactionClient, secret: string, token: string) {
  const id = readLinkToken(secret, token)
  const link =
    id &&
    (await db.shareLink.findUnique({
      where: { id, journey: { workspace: { removedAfter: null } } },
      include: { journey: true },
    }))
  if (!link || link.revokedAt || (link.expiresAt && link.expiresAt <= new Date())) return null
  return link
}

export type OpenLink = NonNullable<Awaited<ReturnType<typeof openLink>>>

export function linkIsOver(): NotFound {
  return new NotFound('This link does not work, or not any more. Ask for a new one.')
}
