import { v7 } from 'uuid'
import type { Source, WebhookProblem } from '@/server/db/generated/client'
import type { Infrastructure } from '@/server/infrastructure'

/** How much is kept of what could not be read: the latest messages, and of each so many characters. */
export const keptLimits = { messages: 100, characters: 65_536 } as const

type Of = Pick<Source, 'workspaceId' | 'id'>
type Database = Pick<Infrastructure['db'], 'webhookProblem'>

/**
 * Keeps a message that could not be read, with the reason; the oldest ones go.
 * @returns whether it is kept whole
 */
export async function keepMessage(
  db: Database,
  { workspaceId, id: sourceId }: Of,
  message: string,
  body: string,
): Promise<boolean> {
  const kept = body.replaceAll('\0', '').slice(0, keptLimits.characters)
  await db.webhookProblem.create({
    data: { workspaceId, sourceId, id: v7(), message, body: kept },
  })
  const surplus = await db.webhookProblem.findMany({
    where: { workspaceId, sourceId },
    orderBy: { id: 'desc' },
    skip: keptLimits.messages,
    select: { id: true },
  })
  if (surplus.length > 0) {
    await db.webhookProblem.deleteMany({
      where: { workspaceId, sourceId, id: { in: surplus.map(({ id }) => id) } },
    })
  }
  return body.length <= keptLimits.characters
}

/** What is kept of a source, in the order in which it came. */
export function keptMessages(
  db: Database,
  { workspaceId, id: sourceId }: Of,
): Promise<WebhookProblem[]> {
  return db.webhookProblem.findMany({ where: { workspaceId, sourceId }, orderBy: { id: 'asc' } })
}

/** Notes another reason why a message is kept, or, where there is none, lets go of it. */
export async function settleKept(
  db: Database,
  { workspaceId, sourceId, id }: WebhookProblem,
  message: string | null,
): Promise<void> {
  const where = { workspaceId, sourceId, id }
  if (message === null) await db.webhookProblem.deleteMany({ where })
  else await db.webhookProblem.updateMany({ where, data: { message } })
}
