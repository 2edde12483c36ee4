import type { HeatFilters } from '@/core/heat/filters'
import type { HeatBasis } from '@/core/heat/views'
import { JourneyRecord, type Lane, type Stage, type Touchpoint } from '@/core/journey/records'
import { byOrder } from '@/core/journey/sorted'
import type { Infrastructure } from '@/server/infrastructure'
import type { Place } from '../write-responses'
import { basisOf, type Count, countsOf } from './counts'
import { readDays, readRollups } from './read-rollups'

/** What every heat view is made from. Stages and lanes are in their order. */
export type LoadedCounts = {
  basis: HeatBasis
  counts: Count[]
  stages: Stage[]
  lanes: Lane[]
  touchpoints: Touchpoint[]
}

export async function loadCounts(
  { db, pool }: Pick<Infrastructure, 'db' | 'pool'>,
  place: Place,
  filters: HeatFilters,
): Promise<LoadedCounts> {
  const [rows, days, rollups] = await Promise.all([
    db.journeyRecord.findMany({
      where: { ...place, type: { in: ['stage', 'lane', 'touchpoint'] }, deletedAt: null },
      select: { id: true, type: true, body: true },
    }),
    readDays(pool, place),
    readRollups(pool, place, filters),
  ])
  const records = rows.map(({ id, type, body }) =>
    JourneyRecord.parse({ ...(body as Record<string, unknown>), id, type }),
  )
  const touchpoints = records.filter((record) => record.type === 'touchpoint')
  const counts = countsOf(rollups, touchpoints, filters)
  return {
    basis: basisOf(counts, filters, days),
    counts,
    stages: records.filter((record) => record.type === 'stage').sort(byOrder),
    lanes: records.filter((record) => record.type === 'lane').sort(byOrder),
    touchpoints,
  }
}
