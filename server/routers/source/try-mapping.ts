import { z } from 'zod'
import { SourceMapping } from '@/core/feedback/mapping'
import type { Trial, TriedResponse } from '@/core/feedback/webhook-views'
import { nearestTitle } from '@/server/feedback/import/nearest-title'
import type { NewResponse } from '@/server/feedback/response-columns'
import { rulesInForce } from '@/server/feedback/rules/load-rules'
import { touchpointsOf } from '@/server/feedback/touchpoints'
import { hookLimits } from '@/server/hooks/hooks'
import { pathInMessage } from '@/server/hooks/message-rows'
import { parseSample } from '@/server/hooks/parse-sample'
import { readMessage } from '@/server/hooks/read-message'
import { journeyProcedure } from '@/server/trpc/procedures'
import { findWebhook } from './find-webhook'
import { checkMapping } from './set-mapping'

/** Responses, and problems, that are shown of a sample. */
const shown = 20

/** What a sample message would give under a mapping. Writes nothing. */
export const tryMapping = journeyProcedure('source.manage')
  .input(
    z.object({
      sourceId: z.uuid(),
      mapping: SourceMapping,
      sample: z.string().max(hookLimits.bytes),
    }),
  )
  // A query would put the sample into the address.
  .mutation(async ({ ctx, input: { journeyId, sourceId, mapping, sample } }): Promise<Trial> => {
    const { services, workspaceId } = ctx
    const place = { workspaceId, journeyId }
    const { name } = await findWebhook(services, place, sourceId)
    const checked = await checkMapping(services, place, name, mapping)
    const [touchpoints, rules] = await Promise.all([
      touchpointsOf(services.db, place),
      rulesInForce(services.db, place),
    ])
    const message = parseSample(sample)
    const now = Date.now()
    const read = readMessage(message, checked, { workspaceId, time: now, touchpoints, rules })
    const { format } = checked.mapping
    const rowsAt = format.kind === 'json' ? format.rowsAt : ''
    return {
      count: read.responses.length,
      skipped: read.skipped,
      responses: read.responses.slice(0, shown).map((response) => present(response, now)),
      problems: read.problems.slice(0, shown).map(({ row, field, value, message: text }) => ({
        path: pathInMessage(message, rowsAt, row, field),
        value,
        message: text,
      })),
      unknownTouchpoints: [...read.unknown].map(([name, rows]) => ({
        name,
        rows,
        suggestion: nearestTitle(name, touchpoints),
      })),
    }
  })

function present(response: NewResponse, now: number): TriedResponse {
  return {
    id: response.id,
    touchpointId: response.touchpointId,
    byRule: response.assignedBy === 'rule',
    instrument: response.instrument,
    value: response.value,
    rawValue: response.rawValue ?? null,
    verbatim: response.verbatim,
    channel: response.channel,
    customer: response.customer,
    at: new Date(response.at).toISOString(),
    saysTime: response.at !== now,
    attributes: { ...response.customerAttributes, ...response.attributes },
  }
}
