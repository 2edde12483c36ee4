import { z } from 'zod'
import { type Quoted, quoteResponse } from '@/server/feedback/marks/quote-response'
import { journeyProcedure } from '@/server/trpc/procedures'
import { demand } from '@/server/trpc/resolve'

/** Writes a customer's words onto the map as a note; asks for a lane where none is for such. */
export const quote = journeyProcedure('feedback.mark')
  .input(
    z.object({
      responseId: z.uuid(),
      lane: z
        .union([z.object({ laneId: z.uuid() }), z.object({ newLane: z.literal(true) })])
        .optional(),
    }),
  )
  .mutation(({ ctx, input }): Promise<Quoted> => {
    demand(ctx.rights, 'journey.edit')
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    const { services, actor } = ctx
    return quoteResponse(services, services.hubs, place, input.responseId, input.lane, actor)
  })
