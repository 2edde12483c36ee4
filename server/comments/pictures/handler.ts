import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import type { Ability } from '@/core/access/roles'
import { NotFound, TooLarge, toProductError } from '@/server/errors'
import { sendError, sendJson } from '@/server/http/json'
import { readBytes } from '@/server/http/read-bytes'
import type { HttpRoute } from '@/server/http/route'
import type { Services } from '@/server/services'
import type { Context } from '@/server/trpc/context'
import { createContext } from '@/server/trpc/create-context'
import { actorsFor, demand, demandOwnSite, journeyFor } from '@/server/trpc/resolve'
import { loadPicture, mostBytes, storePicture } from './store'

const path = '/api/comment-pictures'

/**
 * Pictures of comments over plain HTTP: `POST /api/comment-pictures?journeyId=`
 * draws the body anew and answers `{ id, width, height }`,
 * `GET /api/comment-pictures/{journeyId}/{id}` gives it back to whoever may
 * read the journey's comments.
 */
export const commentPictures: HttpRoute = {
  path,
  async handle(request, response, services) {
    const context = await createContext(services, request)
    try {
      await answer(context, request, response)
    } catch (thrown) {
      const error = toProductError(thrown)
      if (error.code === 'internal') context.log.error({ err: thrown }, 'a picture failed')
      // What is left of a refused body is not worth waiting for.
      if (!request.complete) response.setHeader('connection', 'close')
      if (response.headersSent) response.destroy()
      else sendError(response, error)
    }
  },
}

async function answer(context: Context, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://any')
  const rest = url.pathname.slice(path.length)
  if (request.method === 'POST' && rest === '') {
    const { journeyId } = Query.parse(Object.fromEntries(url.searchParams))
    sendJson(response, 201, await take(context, journeyId, request))
    return
  }
  const place = Place.safeParse(rest.split('/').slice(1))
  if (!place.success || (request.method !== 'GET' && request.method !== 'HEAD'))
    throw new NotFound()
  const [journeyId, id] = place.data
  await give(context, { journeyId, id }, request, response)
}

const Query = z.object({ journeyId: z.uuid() })
const Place = z.tuple([z.uuid(), z.uuid()])

async function take(context: Context, journeyId: string, request: IncomingMessage) {
  demandOwnSite(context, 'mutation')
  const { services } = context
  const { actor, journey } = await authorise(context, journeyId, 'journey.comment')
  services.commentLimits.takePicture(actor)
  const bytes = await readBytes(request, mostBytes, () => {
    return new TooLarge('A picture may have up to 8 MB.')
  })
  const room = { workspaceId: journey.workspaceId, journeyId }
  return storePicture(services, room, actor, bytes)
}

async function give(
  context: Context,
  { journeyId, id }: { journeyId: string; id: string },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { actor, journey } = await authorise(context, journeyId, 'comment.read')
  const room = { workspaceId: journey.workspaceId, journeyId }
  const picture = await loadPicture(context.services, room, actor, id)
  if (!picture) throw new NotFound()
  response.writeHead(200, {
    'content-type': picture.contentType,
    'content-length': picture.bytes.length,
    'cache-control': 'private, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-disposition': 'inline',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  })
  response.end(request.method === 'HEAD' ? undefined : picture.bytes)
}

async function authorise(
  context: Context & { services: Services },
  journeyId: string,
  ability: Ability,
) {
  const actors = await actorsFor(context, journeyId)
  const access = await journeyFor(context.services, actors, journeyId)
  demand(access.rights, ability)
  return access
}
