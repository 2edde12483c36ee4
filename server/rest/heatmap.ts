import { z } from 'zod'
import { HeatFilters } from '@/core/heat/filters'
import { attributeFilters } from './attribute-filters'
import { JourneyId } from './journeys'
import { defineRoute } from './route'

/** The shares and the heat of one place, as the formulas of the method give them. */
const Heat = z.object({
  n: z.number().int(),
  negative: z.number().int(),
  share: z.number().min(0).max(1),
  heat: z.number().min(0).max(1),
  interval: z.tuple([z.number(), z.number()]).describe('95 percent, as [low, high].'),
  state: z.enum(['none', 'few', 'ok']).describe('"few": under 5 responses, too few to say.'),
})

const Heatmap = z.object({
  method: z.string(),
  period: z.object({ from: z.iso.date(), to: z.iso.date() }).nullable(),
  p0: z.number().describe("The journey's negative share under the same filters."),
  touchpoints: z.array(Heat.extend({ id: z.uuid(), title: z.string(), stageId: z.uuid() })),
  stages: z.array(Heat.extend({ id: z.uuid(), title: z.string() })),
})

/** One value or several: `?channel=Web&channel=Phone`. */
function oneOrMore<T extends z.ZodType>(item: T) {
  return z.union([item.transform((value) => [value]), z.array(item)]).optional()
}

export const getHeatmap = defineRoute({
  method: 'GET',
  path: '/journeys/{id}/heatmap',
  operationId: 'getHeatmap',
  procedure: 'heat.map',
  summary: 'Where the journey hurts',
  description: 'Computed from the responses that the filters let through; no filter lets all.',
  params: JourneyId,
  query: z.object({
    from: HeatFilters.shape.from.describe('First day that counts, UTC.'),
    to: HeatFilters.shape.to.describe('Last day that counts, UTC.'),
    channel: oneOrMore(z.string().max(200)),
    source: oneOrMore(z.string().max(200)),
    instrument: oneOrMore(HeatFilters.shape.instruments.unwrap().element),
    attr: oneOrMore(z.string().max(300)).describe(
      'Of this value: class:Eco. Several are a choice.',
    ),
    range: oneOrMore(z.string().max(300)).describe('Between two numbers or days: age:18..34.'),
    missing: oneOrMore(z.string().max(60)).describe('Without this attribute.'),
    segment: oneOrMore(z.uuid()).describe('Of customers in any of these segments.'),
  }),
  status: 200,
  answer: Heatmap,
  async handle({ caller, params, query }) {
    const { from, to, channel, source, instrument, segment, ...said } = query
    const filters = {
      ...{ from, to, channels: channel, sources: source, instruments: instrument },
      attributes: attributeFilters(said),
      segmentIds: segment,
    }
    const map = await caller.heat.map({ journeyId: params.id, filters })
    const { method, period, p0, stages } = map
    const touchpoints = map.touchpoints.map((touchpoint) => ({
      ...touchpoint,
      id: touchpoint.touchpointId,
    }))
    return Heatmap.parse({ method, period, p0, touchpoints, stages })
  },
})
