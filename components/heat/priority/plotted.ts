import type { PriorityPlace } from '@/core/heat/priority'

/** A touchpoint of which all that an opportunity is made of is known. */
export type Plotted = Pick<PriorityPlace, 'touchpointId' | 'title'> & {
  importance: NonNullable<PriorityPlace['importance']>
  satisfaction: NonNullable<PriorityPlace['satisfaction']>
  opportunity: NonNullable<PriorityPlace['opportunity']>
  /** Its place among the opportunities, from 1. */
  rank: number
}

/** The touchpoints that have an opportunity, the greatest first; equal ones keep their order. */
export function plottedOf(places: readonly PriorityPlace[]): Plotted[] {
  return places
    .flatMap(({ touchpointId, title, importance, satisfaction, opportunity }) =>
      importance && satisfaction && opportunity
        ? [{ touchpointId, title, importance, satisfaction, opportunity }]
        : [],
    )
    .sort((a, b) => b.opportunity.value - a.opportunity.value)
    .map((place, index) => ({ ...place, rank: index + 1 }))
}
