import { z } from 'zod'
import { ingestResponses } from '@/server/feedback/ingest'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Responses of one call; more are sent in several, which costs nothing since none counts twice. */
const most = 50_000

/** Adds responses that a program sends: all of them or, when one is wrong, none. */
export const addResponses = journeyProcedure('feedback.import')
  // Each row is checked by `ingestResponses`, whose problems begin with the row's index.
  .input(
    z.object({
      responses: z
        .array(z.unknown())
        .max(most, `Send at most ${most.toLocaleString('en')} responses at a time.`),
    }),
  )
  .output(z.object({ added: z.number().int(), duplicates: z.number().int() }))
  .mutation(({ ctx, input }) =>
    ingestResponses(
      ctx.services,
      { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id },
      input.responses,
    ),
  )
