import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import { Invalid } from '@/server/errors'
import { IncomingResponse } from '@/server/feedback/ingest'
import { parseJson, parseNdjson, readText } from './body'
import { JourneyId } from './journeys'
import { defineRoute } from './route'

const maxBytes = 16 * 1024 * 1024
const ndjson = ['application/x-ndjson', 'application/ndjson', 'application/jsonl']

/** The rows of a JSON array, or one a line where the content type says so. */
async function rowsOf(request: IncomingMessage): Promise<unknown[]> {
  const text = await readText(request, maxBytes)
  const contentType = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase()
  if (ndjson.includes(contentType ?? '')) return parseNdjson(text)
  const rows = parseJson(text)
  if (Array.isArray(rows)) return rows
  throw new Invalid('Send an array of responses, or one a line as application/x-ndjson.')
}

export const addFeedback = defineRoute({
  method: 'POST',
  path: '/journeys/{id}/feedback',
  operationId: 'addFeedback',
  procedure: 'feedback.addResponses',
  summary: 'Adds responses to touchpoints of the journey',
  description:
    'All of them or, when one is wrong, none. A response that is there already, by its ' +
    'external id and source, is not added again: sending twice is safe.',
  params: JourneyId,
  query: z.object({}),
  bodies: [
    { contentType: 'application/json', schema: z.array(IncomingResponse) },
    {
      contentType: 'application/x-ndjson',
      schema: IncomingResponse,
      description: 'One response a line.',
    },
  ],
  status: 200,
  answer: z.object({ added: z.number().int(), duplicates: z.number().int() }),
  handle: async ({ caller, params, request }) =>
    caller.feedback.addResponses({ journeyId: params.id, responses: await rowsOf(request) }),
})
