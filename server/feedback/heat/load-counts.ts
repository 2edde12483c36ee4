import type { HeatFilters } from '@/core/heat/filters'
import type { Infrastructure } from '@/server/infrastructure'
import type { MapOutlines } from '@/server/journeys/map-outlines'
import type { Moment } from '../columns/clocks'
import type { Columns } from '../columns/columns'
import type { JourneyView } from '../columns/journey-view'
import type { Place } from '../write-responses'
import { basisOf, countsOf, type LoadedCounts } from './counts'
import type { Stretch } from './period'
import { readDays } from './read-days'
import { type Detail, readRollups, rollupsFor } from './read-rollups'

/** What the counts come from. */
export type LoadParts = Pick<Infrastructure, 'pool'> & { columns: Columns; outlines: MapOutlines }

/** What is asked of a journey's feedback, at the moment that it was asked. */
export type Question = { place: Place; filters: HeatFilters; moment: Moment }

/**
 * The counts of a view: from memory where the journey is there, or where only
 * memory can answer; else from the rollups, so that nobody waits for a whole
 * journey to be read.
 * @param detail what the view tells apart; without channels, all counts may name none
 */
export async function loadCounts(
  parts: LoadParts,
  place: Place,
  filters: HeatFilters,
  detail: Detail = 'channels',
): Promise<LoadedCounts> {
  const stretch = parts.columns.holds(place) ? null : rollupsFor(filters, detail)
  if (stretch) return rolledUp(parts, place, filters, stretch)
  return countsIn(await parts.columns.look(place, filters.segmentIds), filters, detail)
}

/**
 * What `make` makes of the counts. Where they are in memory, the answer is
 * remembered until anything changes.
 * @param name of the view, with all that it depends on beside filters and detail
 */
export async function answerFrom<T>(
  parts: LoadParts,
  { place, filters, moment }: Question,
  { name, detail = 'channels' }: { name: string; detail?: Detail },
  make: (loaded: LoadedCounts) => T,
): Promise<T> {
  const stretch = parts.columns.holds(place) ? null : rollupsFor(filters, detail)
  if (stretch) return make(await rolledUp(parts, place, filters, stretch))
  const view = await parts.columns.lookAt(place, moment)
  return view.remember(JSON.stringify([name, filters]), () => make(countsIn(view, filters, detail)))
}

/** The counts of a view that is in memory. */
export function countsIn(
  view: JourneyView,
  filters: HeatFilters,
  detail: Detail = 'channels',
): LoadedCounts {
  const { outline } = view
  const counts = view.counts(filters, detail)
  return { ...outline, basis: basisOf(counts, filters, view.days()), counts }
}

async function rolledUp(
  { pool, columns, outlines }: LoadParts,
  place: Place,
  filters: HeatFilters,
  stretch: Stretch,
): Promise<LoadedCounts> {
  const [outline, rows, days] = await Promise.all([
    outlines.of(place),
    readRollups(pool, place, stretch, filters),
    readDays(pool, place),
  ])
  // Who looks at its heat is likely to ask more of it.
  columns.warm(place)
  const counts = countsOf(rows, outline.touchpoints, filters)
  return { ...outline, basis: basisOf(counts, filters, days), counts }
}
