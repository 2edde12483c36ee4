import {
  byDifference,
  type ComparedPlace,
  type Comparison,
  comparePair,
  comparePairs,
  overlapOf,
} from '@/core/heat/compare'
import type { HeatFilters } from '@/core/heat/filters'
import { type Heat, heatOf } from '@/core/heat/heat'
import { heatByTouchpoint, type LoadedCounts, poolHeat } from '../heat/counts'
import { loadCounts } from '../heat/load-counts'
import { byTitleKey } from '../touchpoints'
import type { Place } from '../write-responses'

type Parts = Parameters<typeof loadCounts>[0]

/** Which responses one side of a comparison counts. */
export type Side = { place: Place; filters: HeatFilters }

/**
 * Two choices of feedback side by side: of one journey, or of two, whose
 * touchpoints are then matched by equal titles.
 */
export async function compareHeat(
  parts: Parts,
  a: Side,
  b: Side & { title: string },
): Promise<Comparison> {
  const sameJourney = a.place.journeyId === b.place.journeyId
  const [left, right, shared] = await Promise.all([
    loadCounts(parts, a.place, a.filters),
    loadCounts(parts, b.place, b.filters),
    sameJourney ? sharedOf(parts, a.place, a.filters, b.filters) : new Map<string, number>(),
  ])
  const { pairs, unmatched } = sameJourney ? pairById(left, right) : pairByTitle(left, right)
  const compared = comparePairs(
    pairs
      .filter((pair) => pair.a.n > 0 || pair.b.n > 0)
      .map((pair) => ({ ...pair, shared: shared.get(pair.touchpointId) ?? 0 })),
  )
  return {
    a: left.basis,
    b: right.basis,
    other: sameJourney ? null : { id: b.place.journeyId, title: b.title },
    whole: comparePair({
      a: wholeOf(left),
      b: wholeOf(right),
      shared: [...shared.values()].reduce((sum, n) => sum + n, 0),
    }),
    places: compared.pairs.sort(byDifference),
    tested: compared.tested,
    unmatched,
  }
}

type Pair = Omit<ComparedPlace, 'shared' | 'heat' | 'share' | 'p' | 'adjusted' | 'verdict'>
type Pairs = { pairs: Pair[]; unmatched: number }

const wholeOf = (loaded: LoadedCounts): Heat =>
  heatOf(poolHeat(loaded.counts), loaded.basis.p0, loaded.basis.strength)

/** Responses that both filters let through, by touchpoint. */
async function sharedOf(
  parts: Parts,
  place: Place,
  a: HeatFilters,
  b: HeatFilters,
): Promise<Map<string, number>> {
  const shared = new Map<string, number>()
  const { plus, minus } = overlapOf(a, b) ?? { plus: [], minus: [] }
  const add = async (filters: HeatFilters, sign: 1 | -1) => {
    for (const [id, { n }] of heatByTouchpoint(await loadCounts(parts, place, filters))) {
      shared.set(id, (shared.get(id) ?? 0) + sign * n)
    }
  }
  await Promise.all([...plus.map((one) => add(one, 1)), ...minus.map((one) => add(one, -1))])
  return shared
}

function pairById(left: LoadedCounts, right: LoadedCounts): Pairs {
  const others = new Map(placesOf(right).map((place) => [place.id, place]))
  const pairs = placesOf(left).flatMap((own) => {
    // Removed between the two readings: it is on neither side.
    const other = others.get(own.id)
    return other ? [pairOf(own, other)] : []
  })
  return { pairs, unmatched: 0 }
}

/** A title that two touchpoints of a journey share names neither. */
function pairByTitle(left: LoadedCounts, right: LoadedCounts): Pairs {
  const own = byTitleKey(placesOf(left))
  const others = byTitleKey(placesOf(right))
  const pairs = [...own].flatMap(([key, place]) => {
    const other = others.get(key)
    return other ? [pairOf(place, other)] : []
  })
  const all = left.touchpoints.length + right.touchpoints.length
  return { pairs, unmatched: all - 2 * pairs.length }
}

type Placed = { id: string; title: string; stageTitle: string; heat: Heat }

function placesOf(loaded: LoadedCounts): Placed[] {
  const heats = heatByTouchpoint(loaded)
  const stages = new Map(loaded.stages.map(({ id, title }) => [id, title]))
  return loaded.touchpoints.map(({ id, title, stageId }) => ({
    id,
    title,
    stageTitle: stages.get(stageId) ?? '',
    heat: heats.get(id) as Heat,
  }))
}

function pairOf(a: Placed, b: Placed): Pair {
  return {
    touchpointId: a.id,
    otherId: b.id,
    title: a.title,
    stageTitle: a.stageTitle,
    a: a.heat,
    b: b.heat,
  }
}
