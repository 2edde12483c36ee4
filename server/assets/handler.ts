import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import type { Ability } from '@/core/access/roles'
import { isCrossSite } from '@/server/auth/request-origin'
import { NotAllowed, NotFound, NotSignedIn, TooLarge, toProductError } from '@/server/errors'
import { sendError, sendJson } from '@/server/http/json'
import { readBytes } from '@/server/http/read-bytes'
import type { HttpRoute } from '@/server/http/route'
import type { Services } from '@/server/services'
import { demand, rightsIn } from '@/server/trpc/resolve'
import { loadPicture, maxPictureBytes, storePicture } from './store'

const pattern = /^\/api\/assets\/([^/]+)(?:\/([^/]+))?$/

/**
 * Pictures over plain HTTP, since they are bytes and pages name them by address:
 * `POST /api/assets/{workspaceId}` keeps the body and answers `{ id }`,
 * `GET /api/assets/{workspaceId}/{id}` gives it back. A picture never changes,
 * so browsers keep it; only members of the workspace get it.
 */
export const assets: HttpRoute = {
  path: '/api/assets',
  async handle(request, response, services) {
    try {
      await answer(services, request, response)
    } catch (thrown) {
      const error = toProductError(thrown)
      if (error.code === 'internal') services.log.error({ err: thrown }, 'asset request failed')
      if (response.headersSent) response.destroy()
      else sendError(response, error)
    }
  },
}

async function answer(services: Services, request: IncomingMessage, response: ServerResponse) {
  const { workspaceId, id } = placeOf(request)
  if (request.method === 'POST' && !id) {
    if (isCrossSite(request, services.publicUrl)) throw new NotAllowed()
    await authorise(services, request, workspaceId, 'persona.edit')
    const stored = await storePicture(
      services.db,
      workspaceId,
      await readBytes(request, maxPictureBytes, tooLarge),
    )
    sendJson(response, 201, { id: stored })
    return
  }
  if ((request.method === 'GET' || request.method === 'HEAD') && id) {
    await authorise(services, request, workspaceId, 'persona.read')
    await sendPicture(services, request, response, { workspaceId, id })
    return
  }
  throw new NotFound()
}

const tooLarge = () => new TooLarge('A picture may have up to 1 MB.')

function placeOf(request: IncomingMessage): { workspaceId: string; id: string | undefined } {
  const path = new URL(request.url ?? '/', 'http://any').pathname
  const match = pattern.exec(path)
  const workspaceId = z.uuid().safeParse(match?.[1])
  const id = z.uuid().optional().safeParse(match?.[2])
  if (!workspaceId.success || !id.success) throw new NotFound()
  return { workspaceId: workspaceId.data, id: id.data }
}

async function authorise(
  services: Services,
  request: IncomingMessage,
  workspaceId: string,
  ability: Ability,
): Promise<void> {
  const proof = await services.auth.proofOf(request.headers)
  const actor = proof && (await services.auth.actorOf(proof))
  if (!actor) throw new NotSignedIn()
  const { rights } = await rightsIn(services, actor, workspaceId)
  demand(rights, ability)
}

async function sendPicture(
  services: Services,
  request: IncomingMessage,
  response: ServerResponse,
  place: { workspaceId: string; id: string },
): Promise<void> {
  const picture = await loadPicture(services.db, place.workspaceId, place.id)
  if (!picture) throw new NotFound()
  response.writeHead(200, {
    'content-type': picture.contentType,
    'content-length': picture.bytes.length,
    'cache-control': 'private, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-disposition': 'inline',
    'x-content-type-options': 'nosniff',
  })
  response.end(request.method === 'HEAD' ? undefined : picture.bytes)
}
