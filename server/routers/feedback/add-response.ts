import { z } from 'zod'
import { Instrument, isOnScale, scales } from '@/core/heat/instruments'
import { Invalid } from '@/server/errors'
import { importLimits } from '@/server/feedback/import/limits'
import { responseId } from '@/server/feedback/response-id'
import { demandTouchpoint } from '@/server/feedback/touchpoints'
import { addResponses } from '@/server/feedback/write/add-responses'
import { journeyProcedure } from '@/server/trpc/procedures'

/** The source of responses that somebody typed in. */
const manualSource = 'manual'

/** Adds one response by hand; sent twice with one `requestId`, it is added once. */
export const addResponse = journeyProcedure('feedback.import')
  .input(
    z.object({
      requestId: z.uuid(),
      touchpointId: z.uuid(),
      instrument: Instrument,
      value: z.number(),
      verbatim: z.string().trim().max(importLimits.verbatim).default(''),
      channel: z.string().trim().max(importLimits.name).default(''),
      at: z.iso.datetime({ offset: true }).optional(),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    if (!isOnScale(input.instrument, input.value)) {
      const { min, max } = scales[input.instrument]
      throw new Invalid('The value is not on the scale.', [
        { path: 'value', message: `Expected a value from ${min} to ${max}.` },
      ])
    }
    await demandTouchpoint(ctx.services.db, place, input.touchpointId)
    const id = responseId({ source: manualSource, externalId: input.requestId, part: '' })
    const { added } = await addResponses(ctx.services.pool, place, [
      {
        id,
        touchpointId: input.touchpointId,
        instrument: input.instrument,
        value: input.value,
        verbatim: input.verbatim.replaceAll('\0', '') || null,
        channel: input.channel,
        source: manualSource,
        customer: null,
        customerId: null,
        at: input.at ? Date.parse(input.at) : Date.now(),
      },
    ])
    if (added > 0) ctx.services.feedbackNews.announce(place.journeyId)
    return { responseId: id, added: added > 0 }
  })
