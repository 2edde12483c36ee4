import { z } from 'zod'
import type { Sample } from '@/core/feedback/webhook-views'
import { touchpointsOf } from '@/server/feedback/touchpoints'
import { describeSample } from '@/server/hooks/describe-sample'
import { hookLimits } from '@/server/hooks/hooks'
import { parseSample } from '@/server/hooks/parse-sample'
import { journeyProcedure } from '@/server/trpc/procedures'

/** The fields of a sample message, with a guess of what each is for. Writes nothing. */
export const readSample = journeyProcedure('source.manage')
  .input(z.object({ sample: z.string().max(hookLimits.bytes), rowsAt: z.string().max(500) }))
  // A query would put the sample into the address.
  .mutation(async ({ ctx, input: { journeyId, sample, rowsAt } }): Promise<Sample> => {
    const place = { workspaceId: ctx.workspaceId, journeyId }
    const touchpoints = await touchpointsOf(ctx.services.db, place)
    return describeSample(parseSample(sample), rowsAt.trim(), touchpoints)
  })
