import { z } from 'zod'
import type { TouchpointLook } from '@/core/heat/views'
import { answerFrom } from '@/server/feedback/heat/load-counts'
import { touchpointLook } from '@/server/feedback/heat/views'
import { heatProcedure } from '@/server/trpc/procedures'

/** All that is known of one touchpoint: its heat and its scores by instrument. */
export const touchpoint = heatProcedure('heat.read')
  .input(z.object({ touchpointId: z.uuid() }))
  .query(({ ctx: { services, question }, input: { touchpointId } }): Promise<TouchpointLook> => {
    const view = { name: `touchpoint ${touchpointId}`, detail: 'touchpoints' as const }
    return answerFrom(services, question, view, (loaded) => touchpointLook(loaded, touchpointId))
  })
