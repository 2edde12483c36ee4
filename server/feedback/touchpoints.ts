import { titleKey } from '@/core/feedback/titles'
import { Touchpoint } from '@/core/journey/records'
import { NotFound } from '@/server/errors'
import type { Infrastructure } from '@/server/infrastructure'
import type { Place } from './write-responses'

type Named = { id: string; title: string }

/** The live touchpoints of a journey. */
export async function touchpointsOf(
  db: Infrastructure['db'],
  { workspaceId, journeyId }: Place,
): Promise<Touchpoint[]> {
  const rows = await db.journeyRecord.findMany({
    where: { workspaceId, journeyId, type: 'touchpoint', deletedAt: null },
    select: { id: true, body: true },
  })
  return rows.map(({ id, body }) =>
    Touchpoint.parse({ ...(body as Record<string, unknown>), id, type: 'touchpoint' }),
  )
}

/** @throws NotFound when the journey has no such touchpoint. */
export async function demandTouchpoint(
  db: Infrastructure['db'],
  { workspaceId, journeyId }: Place,
  touchpointId: string,
): Promise<void> {
  const row = await db.journeyRecord.findFirst({
    where: { workspaceId, journeyId, id: touchpointId, type: 'touchpoint', deletedAt: null },
    select: { id: true },
  })
  if (!row) throw new NotFound('This touchpoint is no longer on the map.')
}

/** Touchpoints by the key of their title. A title that two of them share names neither. */
export function byTitleKey<T extends Named>(touchpoints: readonly T[]): Map<string, T> {
  const found = new Map<string, T>()
  const shared = new Set<string>()
  for (const touchpoint of touchpoints) {
    const key = titleKey(touchpoint.title)
    if (found.has(key)) shared.add(key)
    found.set(key, touchpoint)
  }
  for (const key of [...shared, '']) found.delete(key)
  return found
}
