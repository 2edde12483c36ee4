import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import { Invalid } from '@/server/errors'
import { IncomingResponse } from '@/server/feedback/ingest'
import { addLines, type StreamReport, streamLimits } from '@/server/feedback/streams/add-lines'
import { parseJson, readText } from './body'
import { JourneyId } from './journeys'
import { type Caller, defineRoute, OtherStatus } from './route'

/** Of an array, which is read whole. */
const maxBytes = 16 * 1024 * 1024
const ndjson = ['application/x-ndjson', 'application/ndjson', 'application/jsonl']

const Count = z.number().int()
const LineReport = z.object({
  added: Count,
  duplicates: Count,
  rejected: Count.optional().describe('Lines that were left out; of lines only.'),
  problems: z
    .array(z.object({ line: Count, path: z.string(), message: z.string() }))
    .max(streamLimits.problems)
    .optional()
    .describe(`The first ${streamLimits.problems} of what was wrong with them.`),
})

export const addFeedback = defineRoute({
  method: 'POST',
  path: '/journeys/{id}/feedback',
  operationId: 'addFeedback',
  procedure: 'feedback.addResponses',
  summary: 'Adds responses to touchpoints of the journey',
  description:
    'Of an array all or, when one is wrong, none. Lines may go on for ever: they are added as ' +
    'they come, the wrong ones are left out and named. A response that is there already, by ' +
    'its external id and source, is not added again: sending twice is safe.',
  params: JourneyId,
  query: z.object({}),
  bodies: [
    { contentType: 'application/json', schema: z.array(IncomingResponse) },
    {
      contentType: 'application/x-ndjson',
      schema: IncomingResponse,
      description: 'One response a line, any number of lines.',
    },
  ],
  status: 200,
  answer: LineReport,
  otherAnswers: {
    422: {
      description: 'No line could be taken.',
      schema: LineReport.extend({ error: z.object({ code: z.string(), message: z.string() }) }),
    },
  },
  async handle({ caller, params, request }) {
    const journeyId = params.id
    if (isNdjson(request)) return answerOf(await addStream(caller, journeyId, request))
    const responses = parseJson(await readText(request, maxBytes))
    if (Array.isArray(responses)) return caller.feedback.addResponses({ journeyId, responses })
    throw new Invalid('Send an array of responses, or one a line as application/x-ndjson.')
  },
})

function isNdjson({ headers }: IncomingMessage): boolean {
  const contentType = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase()
  return ndjson.includes(contentType ?? '')
}

/** Who sends is asked for anew with each portion: a key that is revoked ends the stream. */
async function addStream(
  caller: Caller,
  journeyId: string,
  request: IncomingMessage,
): Promise<StreamReport> {
  const add = (responses: unknown[]) => caller.feedback.addGoodResponses({ journeyId, responses })
  // Whoever may not is told before anything is read.
  await add([])
  try {
    // The request stays whole when we stop reading, so that it can still be answered.
    return await addLines(request.iterator({ destroyOnReturn: false }), add)
  } catch (error) {
    if (!request.errored) throw error
    throw new Invalid('The connection ended before the body did. Send it again from the start.')
  }
}

function answerOf(report: StreamReport): StreamReport | OtherStatus {
  const isTaken = report.added + report.duplicates > 0 || report.rejected === 0
  if (isTaken) return report
  const error = {
    code: 'invalid',
    message: 'None of the lines is a valid response; nothing was added.',
    problems: [],
  }
  return new OtherStatus(422, { error, ...report })
}
