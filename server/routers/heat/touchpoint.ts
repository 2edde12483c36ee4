import { z } from 'zod'
import { HeatFilters } from '@/core/heat/filters'
import type { TouchpointLook } from '@/core/heat/views'
import { answerFrom } from '@/server/feedback/heat/load-counts'
import { touchpointLook } from '@/server/feedback/heat/views'
import { journeyProcedure } from '@/server/trpc/procedures'

/** All that is known of one touchpoint: its heat and its scores by instrument. */
export const touchpoint = journeyProcedure('heat.read')
  .input(z.object({ touchpointId: z.uuid(), filters: HeatFilters.default({}) }))
  .query(async ({ ctx, input: { touchpointId, filters } }): Promise<TouchpointLook> => {
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    const view = { name: `touchpoint ${touchpointId}`, detail: 'touchpoints' as const }
    return answerFrom(ctx.services, place, filters, view, (loaded) =>
      touchpointLook(loaded, touchpointId),
    )
  })
