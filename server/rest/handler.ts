import type { IncomingMessage, ServerResponse } from 'node:http'
import { TRPCError } from '@trpc/server'
import { Invalid, NotFound, NotSignedIn, type ProductError, toProductError } from '@/server/errors'
import { sendError, sendJson } from '@/server/http/json'
import { createCaller } from '@/server/routers/app-router'
import type { Context } from '@/server/trpc/context'
import { productErrorOf } from '@/server/trpc/error-shape'
import { isRaw, sendRaw } from './answer'
import { matchRoute } from './match'
import { openApiDocument } from './openapi'
import { queryOf } from './query'
import { OtherStatus, type Route } from './route'
import { routes } from './routes'

/** What every address of the interface begins with. */
export const restPath = '/api/v1'

/** The workspace that a request is about: the key's own, or the one that a person names. */
async function workspaceOf(context: Context, query: URLSearchParams): Promise<string> {
  const actor = context.proof ? await context.services.auth.actorOf(context.proof) : null
  if (!actor) throw new NotSignedIn('Send an API key: "Authorization: Bearer …".')
  if (actor.kind === 'key') return actor.workspaceId
  const named = query.get('workspaceId')
  if (!named) throw new Invalid('Say which workspace: add ?workspaceId=… to the address.')
  return named
}

async function call(
  route: Route,
  params: Record<string, string>,
  url: URL,
  context: Context,
  request: IncomingMessage,
) {
  return route.handle({
    params: route.params.parse(params),
    query: route.query.parse(queryOf(url.searchParams)),
    caller: createCaller(context),
    workspaceId: () => workspaceOf(context, url.searchParams),
    request,
  })
}

function expectedError(thrown: unknown): ProductError {
  return thrown instanceof TRPCError ? productErrorOf(thrown) : toProductError(thrown)
}

async function answer(request: IncomingMessage, response: ServerResponse, context: Context) {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const path = url.pathname.slice(restPath.length)
  if (path === '/openapi.json') {
    sendJson(response, 200, openApiDocument(routes, context.services.publicUrl))
    return
  }
  const match = matchRoute(routes, request.method ?? 'GET', path)
  if (match.kind === 'none') throw new NotFound('There is no such address in the interface.')
  if (match.kind === 'other-method') {
    response.setHeader('allow', match.allowed.join(', '))
    const message = `This address takes ${match.allowed.join(' and ')}.`
    sendJson(response, 405, { error: { code: 'invalid', message, problems: [] } })
    return
  }
  if (!context.proof && context.guests.length === 0)
    throw new NotSignedIn('Send an API key: "Authorization: Bearer …".')
  const result = await call(match.route, match.params, url, context, request)
  if (isRaw(result)) sendRaw(response, match.route.status, result)
  else if (result instanceof OtherStatus) sendJson(response, result.status, result.body)
  else sendJson(response, match.route.status, result)
}

/** Answers a request under `/api/v1`. Never throws: what goes wrong becomes an answer. */
export async function handleRest(
  request: IncomingMessage,
  response: ServerResponse,
  context: Context,
): Promise<void> {
  try {
    await answer(request, response, context)
  } catch (thrown) {
    const error = expectedError(thrown)
    if (error.code === 'internal') {
      context.log.error({ err: error.cause ?? thrown, url: request.url }, 'request failed')
    }
    if (response.headersSent) {
      response.destroy()
      return
    }
    // What is left of a refused body is not read: the connection cannot carry another request.
    if (!request.complete) response.setHeader('connection', 'close')
    if (error.code === 'not_signed_in') response.setHeader('www-authenticate', 'Bearer')
    sendError(response, error)
  }
}
