import { z } from 'zod'
import { filtersOf, HeatQuery } from './heat-query'
import { Heat, HeatBasis } from './heat-shapes'
import { JourneyId } from './journeys'
import { defineRoute } from './route'

const Heatmap = HeatBasis.extend({
  touchpoints: z.array(Heat.extend({ id: z.uuid(), title: z.string(), stageId: z.uuid() })),
  stages: z.array(Heat.extend({ id: z.uuid(), title: z.string() })),
})

export const getHeatmap = defineRoute({
  method: 'GET',
  path: '/journeys/{id}/heatmap',
  operationId: 'getHeatmap',
  procedure: 'heat.map',
  summary: 'Where the journey hurts',
  description: 'Computed from the responses that the filters let through; no filter lets all.',
  params: JourneyId,
  query: HeatQuery,
  status: 200,
  answer: Heatmap,
  async handle({ caller, params, query }) {
    const journeyId = params.id
    const [map, { records }] = await Promise.all([
      caller.heat.map({ journeyId, filters: filtersOf(query) }),
      caller.journey.records({ journeyId }),
    ])
    const byId = new Map(records.map((record) => [record.id, record]))
    const touchpoints = map.touchpoints.flatMap((heat) => {
      const record = byId.get(heat.touchpointId)
      // Removed between the two readings.
      if (record?.type !== 'touchpoint') return []
      return [{ ...heat, id: record.id, title: record.title, stageId: record.stageId }]
    })
    return Heatmap.parse({ ...map, touchpoints })
  },
})
