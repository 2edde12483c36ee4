import { type Heat, heatOf } from '@/core/heat/heat'
import { painUnit } from '@/core/heat/pain'
import type { HeatBasis } from '@/core/heat/views'

/** Mean pain of a place's negative responses, 0..1; 0 without any. */
export function severityOf(heat: Heat): number {
  return heat.share === 0 ? 0 : heat.heat / heat.share
}

/** The heat of several places together, from their counts; never a mean of their heats. */
export function poolHeats(
  places: readonly Heat[],
  basis: Pick<HeatBasis, 'p0' | 'strength'>,
): Heat {
  const sum = { n: 0, negative: 0, painNegative: 0 }
  for (const place of places) {
    sum.n += place.n
    sum.negative += place.negative
    sum.painNegative += severityOf(place) * place.negative * painUnit
  }
  return heatOf(sum, basis.p0, basis.strength)
}
