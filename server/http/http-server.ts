import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { toProductError } from '@/server/errors'
import type { Log } from '@/server/log'
import type { Services } from '@/server/services'
import { findRoute, pathOf } from './find-route'
import { sendError, sendJson } from './json'
import type { Pages } from './next-app'
import { routes } from './routes'
import type { WebSocketDoor } from './web-socket'

/** All that answers requests, once the server has started. */
export type Doors = { services: Services; pages: Pages; webSocket: WebSocketDoor }

/** How long a connection that has something to send may stay silent, in ms. */
const silenceMs = 120_000

const healthPath = '/api/health'
const webSocketPath = '/api/trpc'

/**
 * The one HTTP server. It listens at once and says that it is alive; whoever
 * asks for more waits until the doors are open.
 */
export function makeHttpServer(doors: Promise<Doors>, log: Log): Server {
  // A stream of feedback may last for hours; what stands still is cut off instead.
  const server = createServer({ requestTimeout: 0 }, (request, response) => {
    secure(response, pathOf(request.url))
    if (pathOf(request.url) === healthPath) return sendJson(response, 200, { status: 'ok' })
    answer(doors, request, response).catch((err: unknown) => fail(response, err, log))
  })
  server.timeout = silenceMs
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    upgrade(doors, request, socket, head).catch((err: unknown) => {
      log.error({ err }, 'an upgrade failed')
      socket.destroy()
    })
  })
  return server
}

async function answer(doors: Promise<Doors>, request: IncomingMessage, response: ServerResponse) {
  const { services, pages } = await doors
  const route = findRoute(routes, pathOf(request.url))
  if (route) await route.handle(request, response, services)
  else await pages.handle(request, response)
}

async function upgrade(
  doors: Promise<Doors>,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
) {
  const { pages, webSocket } = await doors
  if (pathOf(request.url) === webSocketPath) webSocket.upgrade(request, socket, head)
  else await pages.upgrade(request, socket, head)
}

/** Addresses under it hold a share link's secret. */
const sharePath = '/j/'

function secure(response: ServerResponse, path: string): void {
  const isSecret = path.startsWith(sharePath)
  if (isSecret) response.setHeader('x-robots-tag', 'noindex, nofollow')

  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader(
    'referrer-policy',
    isSecret ? 'no-referrer' : 'strict-origin-when-cross-origin',
  )
  response.setHeader('x-frame-options', 'SAMEORIGIN')
}

function fail(response: ServerResponse, thrown: unknown, log: Log): void {
  const error = toProductError(thrown)
  if (error.code === 'internal') log.error({ err: thrown }, 'a request failed')
  if (response.headersSent) response.destroy()
  else sendError(response, error)
}
