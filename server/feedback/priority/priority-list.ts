import type { HeatFilters } from '@/core/heat/filters'
import type { Heat } from '@/core/heat/heat'
import type { Instrument } from '@/core/heat/instruments'
import { opportunityOf, topTwoOfTen } from '@/core/heat/opportunity'
import type { PriorityList } from '@/core/heat/priority'
import { pool, type Tally } from '@/core/heat/tally'
import type { Columns } from '../columns/columns'
import { type Count, groupCounts, heatByTouchpoint } from '../heat/counts'
import { countsIn } from '../heat/load-counts'
import type { Place } from '../write-responses'
import type { Votes } from './votes'

const ofSatisfaction: Instrument[] = ['csat', 'rating']
const ofImportance: Instrument[] = ['importance']

/**
 * Every touchpoint with its heat, opportunity, reach and votes. Importance and
 * satisfaction take their own instruments, whichever the filters name; all
 * else of the filters holds for them too.
 */
export async function priorityList(
  { columns }: { columns: Columns },
  place: Place,
  filters: HeatFilters,
  votes: Votes,
): Promise<PriorityList> {
  const view = await columns.look(place, filters.segmentIds)
  const of = (...chosen: Instrument[]) => ({ ...filters, instruments: chosen })
  const loaded = countsIn(view, filters, 'touchpoints')
  const answers = countsIn(view, of(...ofSatisfaction, ...ofImportance), 'touchpoints')
  const reach = view.reach(filters)
  const satisfied = view.reach(of(...ofSatisfaction))
  const important = view.reach(of(...ofImportance))
  const { basis, stages, touchpoints } = loaded
  const heats = heatByTouchpoint(loaded)
  const asides = groupCounts(answers.counts, ({ touchpoint }) => touchpoint.id)
  const titles = new Map(stages.map(({ id, title }) => [id, title]))
  return {
    ...basis,
    ownVotes: [...votes.own.values()].reduce((sum, n) => sum + n, 0),
    places: touchpoints.map(({ id, title, stageId }) => {
      const aside = asides.get(id) ?? []
      const importance = topTwoOfTen(topTwo(aside, ofImportance), important.get(id) ?? 0)
      const satisfaction = topTwoOfTen(topTwo(aside, ofSatisfaction), satisfied.get(id) ?? 0)
      return {
        touchpointId: id,
        title,
        stageTitle: titles.get(stageId) ?? '',
        heat: heats.get(id) as Heat,
        importance,
        satisfaction,
        opportunity: importance && satisfaction && opportunityOf(importance, satisfaction),
        reach: reach.get(id) ?? 0,
        votes: votes.all.get(id) ?? 0,
        ownVotes: votes.own.get(id) ?? 0,
      }
    }),
  }
}

function topTwo(counts: readonly Count[], of: readonly Instrument[]): Pick<Tally, 'best' | 'n'> {
  const chosen = counts.filter(({ instrument }) => of.includes(instrument))
  return { n: pool(chosen).n, best: chosen.reduce((sum, { best }) => sum + best, 0) }
}
