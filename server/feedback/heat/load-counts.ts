import type { HeatFilters } from '@/core/heat/filters'
import type { HeatBasis } from '@/core/heat/views'
import type { Infrastructure } from '@/server/infrastructure'
import type { MapOutline, MapOutlines } from '@/server/journeys/map-outlines'
import type { Columns } from '../columns/columns'
import type { Place } from '../write-responses'
import { basisOf, type Count, countsOf } from './counts'
import { type Days, readDays } from './read-days'
import { type Detail, type RollupRow, readRollups, rollupsFor } from './read-rollups'

/** What every heat view is made from. */
export type LoadedCounts = MapOutline & { basis: HeatBasis; counts: Count[] }

/** From so many responses on, a journey is read into memory as soon as its heat is looked at. */
const worthWarming = 20_000

/** What the counts come from. */
export type LoadParts = Pick<Infrastructure, 'db' | 'pool'> & {
  columns: Columns
  outlines: MapOutlines
}

/** @param detail what the view tells apart; without channels, all counts may name none. */
export async function loadCounts(
  parts: LoadParts,
  place: Place,
  filters: HeatFilters,
  detail: Detail = 'channels',
): Promise<LoadedCounts> {
  const [outline, { counted, days }] = await Promise.all([
    parts.outlines.of(place),
    readCounts(parts, place, filters, detail),
  ])
  const counts = countsOf(counted, outline.touchpoints, filters)
  return { ...outline, basis: basisOf(counts, filters, days), counts }
}

type Counted = { counted: RollupRow[]; days: Days | null }

/**
 * From memory where the journey is there, or where only memory can answer;
 * else from the rollups, so that nobody waits for a whole journey to be read.
 */
async function readCounts(
  { pool, columns }: LoadParts,
  place: Place,
  filters: HeatFilters,
  detail: Detail,
): Promise<Counted> {
  const stretch = columns.holds(place) ? null : rollupsFor(filters, detail)
  if (!stretch) {
    const [counted, days] = await Promise.all([columns.counts(place, filters), columns.days(place)])
    return { counted, days }
  }
  const [counted, days] = await Promise.all([
    readRollups(pool, place, stretch, filters),
    readDays(pool, place),
  ])
  if (counted.reduce((sum, { n }) => sum + n, 0) >= worthWarming) columns.warm(place)
  return { counted, days }
}
