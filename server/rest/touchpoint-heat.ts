import { z } from 'zod'
import { filtersOf, HeatQuery } from './heat-query'
import { Heat, HeatBasis, Score } from './heat-shapes'
import { JourneyId } from './journeys'
import { defineRoute } from './route'

const Touchpoint = Heat.extend({
  id: z.uuid(),
  title: z.string(),
  stageId: z.uuid(),
  laneId: z.uuid(),
  channel: z.string(),
  instruments: z.array(Score),
})

export const getTouchpointHeat = defineRoute({
  method: 'GET',
  path: '/journeys/{id}/touchpoints/{touchpointId}/heat',
  operationId: 'getTouchpointHeat',
  procedure: 'heat.touchpoint',
  summary: 'The heat and the scores of one touchpoint',
  description:
    'Takes the filters of the heatmap, and adds how each instrument did in its own units.',
  params: JourneyId.extend({ touchpointId: z.uuid() }),
  query: HeatQuery,
  status: 200,
  answer: HeatBasis.extend({ touchpoint: Touchpoint }),
  async handle({ caller, params, query }) {
    const { id: journeyId, touchpointId } = params
    const asked = { journeyId, touchpointId, filters: filtersOf(query) }
    const { method, period, p0, touchpoint } = await caller.heat.touchpoint(asked)
    return { method, period, p0, touchpoint: Touchpoint.parse({ ...touchpoint, id: touchpointId }) }
  },
})
