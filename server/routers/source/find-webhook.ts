import type { Source } from '@/server/db/generated/client'
import { NotFound } from '@/server/errors'
import type { Place } from '@/server/feedback/write-responses'
import type { Infrastructure } from '@/server/infrastructure'

/** @throws NotFound when the journey has no such webhook, or it was revoked. */
export async function findWebhook(
  { db }: Pick<Infrastructure, 'db'>,
  { workspaceId, journeyId }: Place,
  id: string,
): Promise<Source> {
  const source = await db.source.findFirst({
    where: { workspaceId, journeyId, id, kind: 'webhook', revokedAt: null },
  })
  if (!source) throw new NotFound('This webhook is no longer there.')
  return source
}
