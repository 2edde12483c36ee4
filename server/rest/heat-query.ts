import { z } from 'zod'
import { HeatFilters } from '@/core/heat/filters'
import { attributeFilters } from './attribute-filters'

/** One value or several: `?channel=Web&channel=Phone`. */
function oneOrMore<T extends z.ZodType>(item: T) {
  return z.union([item.transform((value) => [value]), z.array(item)]).optional()
}

/** Which responses count, as an address says it; no filter lets all through. */
export const HeatQuery = z.object({
  from: HeatFilters.shape.from.describe('First day that counts, UTC.'),
  to: HeatFilters.shape.to.describe('Last day that counts, UTC.'),
  channel: oneOrMore(z.string().max(200)),
  source: oneOrMore(z.string().max(200)),
  instrument: oneOrMore(HeatFilters.shape.instruments.unwrap().element),
  attr: oneOrMore(z.string().max(300)).describe('Of this value: class:Eco. Several are a choice.'),
  range: oneOrMore(z.string().max(300)).describe('Between two numbers or days: age:18..34.'),
  missing: oneOrMore(z.string().max(60)).describe('Without this attribute.'),
  segment: oneOrMore(z.uuid()).describe('Of customers in any of these segments.'),
})

/** The same as filters. @throws Invalid for an attribute or range that cannot be read */
export function filtersOf(query: z.output<typeof HeatQuery>): HeatFilters {
  const { from, to, channel, source, instrument, segment, ...said } = query
  return {
    ...{ from, to, channels: channel, sources: source, instruments: instrument },
    attributes: attributeFilters(said),
    segmentIds: segment,
  }
}
