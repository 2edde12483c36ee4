import type { HeatMap } from '@/core/heat/views'
import { answerFrom } from '@/server/feedback/heat/load-counts'
import { heatMap } from '@/server/feedback/heat/views'
import { heatProcedure } from '@/server/trpc/procedures'

/** Heat of every touchpoint, stage, lane and channel of the map. */
export const map = heatProcedure('heat.read').query(
  ({ ctx: { services, question } }): Promise<HeatMap> =>
    answerFrom(services, question, { name: 'map' }, heatMap),
)
