import { z } from 'zod'
import { SourceMapping } from '@/core/feedback/mapping'
import { rulesInForce } from '@/server/feedback/rules/load-rules'
import { touchpointsOf } from '@/server/feedback/touchpoints'
import { hookLimits } from '@/server/hooks/hooks'
import { parseSample } from '@/server/hooks/parse-sample'
import { readMessage } from '@/server/hooks/read-message'
import { journeyProcedure } from '@/server/trpc/procedures'
import { findWebhook } from './find-webhook'
import { checkMapping } from './set-mapping'

/** Responses that are shown of a sample. */
const shown = 20

/** What a sample message would come to under a mapping. Writes nothing. */
export const tryMapping = journeyProcedure('source.manage')
  .input(
    z.object({
      sourceId: z.uuid(),
      mapping: SourceMapping,
      sample: z.string().max(hookLimits.bytes),
    }),
  )
  // A query would put the sample into the address.
  .mutation(async ({ ctx, input: { journeyId, sourceId, mapping, sample } }) => {
    const { services, workspaceId } = ctx
    const place = { workspaceId, journeyId }
    const { name } = await findWebhook(services, place, sourceId)
    const checked = await checkMapping(services, place, name, mapping)
    const [touchpoints, rules] = await Promise.all([
      touchpointsOf(services.db, place),
      rulesInForce(services.db, place),
    ])
    const read = readMessage(parseSample(sample), checked, {
      workspaceId,
      time: Date.now(),
      touchpoints,
      rules,
    })
    return {
      count: read.responses.length,
      skipped: read.skipped,
      problems: read.problems.slice(0, shown),
      responses: read.responses.slice(0, shown).map((response) => ({
        id: response.id,
        touchpointId: response.touchpointId,
        instrument: response.instrument,
        value: response.value,
        verbatim: response.verbatim,
        channel: response.channel,
        customer: response.customer,
        at: new Date(response.at).toISOString(),
      })),
    }
  })
