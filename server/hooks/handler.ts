import type { IncomingMessage, ServerResponse } from 'node:http'
import { Invalid, toProductError } from '@/server/errors'
import { pathOf } from '@/server/http/find-route'
import { sendError, sendJson } from '@/server/http/json'
import { isDeeperThan } from '@/server/http/json-depth'
import type { HttpRoute } from '@/server/http/route'
import { readText } from '@/server/rest/body'
import type { Services } from '@/server/services'
import { hookLimits } from './hooks'
import { hookPath } from './path'

/** Brackets in brackets; what lies deeper than a mapping can reach is of no use. */
const depth = 64

/** `POST /hooks/{source}/{secret}`, or without the secret and with the header X-Throughline-Secret. */
export const hooks: HttpRoute = {
  path: hookPath,
  async handle(request, response, services) {
    try {
      await answer(request, response, services)
    } catch (thrown) {
      const error = toProductError(thrown)
      // The address holds a secret and stays out of the log.
      if (error.code === 'internal') services.log.error({ err: thrown }, 'a webhook failed')
      if (!request.complete) response.setHeader('connection', 'close')
      sendError(response, error)
    }
  },
}

const keptWhole = 'Kept as a sample. Say in Throughline how to read it.'
const keptInPart =
  'Its beginning is kept as a sample. Say in Throughline how to read it, then send it again.'

async function answer(request: IncomingMessage, response: ServerResponse, services: Services) {
  const [sourceId = '', inAddress = ''] = pathOf(request.url)
    .slice(hookPath.length + 1)
    .split('/')
  const secret = inAddress || [request.headers['x-throughline-secret']].flat()[0] || ''
  const source = await services.hooks.open(sourceId, secret)
  if (request.method !== 'POST') {
    response.setHeader('allow', 'POST')
    sendJson(response, 405, { error: { code: 'invalid', message: 'A webhook takes POST.' } })
    return
  }
  const body = await readText(request, hookLimits.bytes)
  if (isDeeperThan(body, depth)) throw new Invalid('The message is nested too deeply.')
  const outcome = await services.hooks.take(source, body)
  if (outcome.kind === 'sample') {
    sendJson(response, 202, { message: outcome.whole ? keptWhole : keptInPart })
    return
  }
  const { kind: _, ...report } = outcome
  const isTaken = report.added + report.duplicates > 0 || report.problems.length === 0
  if (isTaken) return sendJson(response, 200, report)
  const message = 'Nothing in this message could be taken.'
  sendJson(response, 422, { error: { code: 'invalid', message }, ...report })
}
