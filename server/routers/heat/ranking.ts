import type { HeatRanking } from '@/core/heat/views'
import { answerFrom } from '@/server/feedback/heat/load-counts'
import { heatRanking } from '@/server/feedback/heat/views'
import { heatProcedure } from '@/server/trpc/procedures'

/** Touchpoints with responses, hottest first. */
export const ranking = heatProcedure('heat.read').query(
  ({ ctx: { services, question } }): Promise<HeatRanking> =>
    answerFrom(services, question, { name: 'ranking', detail: 'touchpoints' }, heatRanking),
)
