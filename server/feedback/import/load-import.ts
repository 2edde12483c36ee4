import type { Import } from '@/server/db/generated/client'
import { NotFound } from '@/server/errors'
import type { Infrastructure } from '@/server/infrastructure'
import type { Place } from '../write-responses'

/** @throws NotFound when the journey has no such import, or its file has not come in whole. */
export async function loadImport(
  db: Infrastructure['db'],
  { workspaceId, journeyId }: Place,
  id: string,
): Promise<Import> {
  const row = await db.import.findFirst({ where: { workspaceId, journeyId, id, bytes: { gt: 0 } } })
  if (!row) throw new NotFound('This import is not there any more.')
  return row
}
