import { z } from 'zod'
import { ingestGoodResponses } from '@/server/feedback/ingest'
import { streamLimits } from '@/server/feedback/streams/add-lines'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Adds those responses of a portion of a stream that are right, and says what is wrong with the others. */
export const addGoodResponses = journeyProcedure('feedback.import')
  .input(z.object({ responses: z.array(z.unknown()).max(streamLimits.lines) }))
  .mutation(({ ctx, input }) =>
    ingestGoodResponses(
      ctx.services,
      { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id },
      input.responses,
    ),
  )
