import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { getWSConnectionHandler } from '@trpc/server/adapters/ws'
import { type WebSocket, WebSocketServer } from 'ws'
import { addressOf, isCrossSite } from '@/server/auth/request-origin'
import { appRouter } from '@/server/routers/app-router'
import type { Services } from '@/server/services'
import { createContext } from '@/server/trpc/create-context'
import { PresenceLane } from '@/server/trpc/presence-lane'
import { reportFailure } from '@/server/trpc/report'
import { Counts } from './counts'
import { OnePiece } from './one-piece'
import { Stalled } from './stalled'
import { lowMark, WebSocketConnection } from './web-socket-connection'
import { WebSocketGuard } from './web-socket-guard'
import { limits, signedOut } from './web-socket-limits'
import { WebSocketSessions } from './web-socket-sessions'

export type WebSocketDoor = {
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  /** Asks the clients to come back to whoever answers then, and lets them go. */
  close: () => void
}

/** What tRPC's client takes for a request to open its connection anew. */
const reconnect = JSON.stringify({ id: null, method: 'reconnect' })
/** How often connections are looked at that read slowly, in ms. */
const lookMs = 1_000

/** tRPC over WebSocket, for pages of our own site, within limits. */
export function openWebSocket(services: Services): WebSocketDoor {
  const server = new WebSocketServer({ noServer: true, maxPayload: limits.messageBytes })
  const addresses = new Counts()
  const sessions = new WebSocketSessions(services)
  const looks = new Set<() => void>()
  const looking = setInterval(() => {
    for (const look of looks) look()
  }, lookMs).unref()

  function accept(client: WebSocket, request: IncomingMessage, socket: Socket): void {
    const address = addressOf(request, services.env.publicUrl !== undefined)
    const log = services.log.child({ address })
    const onePiece = new OnePiece(socket)
    const lane = new PresenceLane(services, () => performance.now())
    const guard = new WebSocketGuard({
      client,
      limits,
      now: () => performance.now(),
      onBreach: (reason) => log.warn({ reason }, 'a WebSocket went past its limits'),
      onWrite: (isAwaited) => (isAwaited ? onePiece.begin() : onePiece.beginWithoutHurry()),
      takes: (message) => lane.take(message),
    })
    const connection = new WebSocketConnection(client, socket)
    const stalled = new Stalled(limits, lowMark, performance.now())
    const look = () => {
      const sent = socket.bytesWritten - socket.writableLength
      const isStalled = stalled.look({ sent, waiting: connection.buffered() }, performance.now())
      if (isStalled) guard.drop('it has read nothing for too long')
    }
    looks.add(look)
    let stopWatching = () => {}
    client.on('close', () => {
      looks.delete(look)
      stopWatching()
      guard.closed()
    })
    client.on('error', (err) => log.info({ err }, 'a WebSocket broke the protocol'))
    for (const event of ['message', 'ping', 'pong'] as const) {
      client.on(event, (data: Buffer) => guard.received(data.length))
    }
    // Made for each connection, so that its calls know which one they came through.
    const serve = getWSConnectionHandler({
      wss: server,
      router: appRouter,
      experimental_encoder: guard,
      createContext: async ({ req }) => {
        const context = await createContext(services, req, connection)
        lane.open(context)
        const { proof } = context
        if (proof && client.readyState === client.OPEN) {
          stopWatching = sessions.watch(proof, () => client.close(signedOut, 'signed out'))
        }
        return context
      },
      onError: (failure) => {
        if (!isOfTheSocket(failure.error.cause)) reportFailure(failure)
      },
      keepAlive: { enabled: true, pingMs: 30_000, pongWaitMs: 10_000 },
    })
    serve(client, request)
  }

  return {
    upgrade(request, socket, head) {
      if (isCrossSite(request, services.publicUrl)) return refuse(socket, '403 Forbidden')
      const address = addressOf(request, services.env.publicUrl !== undefined)
      const giveBack = addresses.take(address, limits.connectionsPerAddress)
      if (!giveBack) {
        services.log.warn({ address }, 'too many WebSockets from one address')
        return refuse(socket, '429 Too Many Requests')
      }
      socket.once('close', giveBack)
      server.handleUpgrade(request, socket, head, (client) => {
        // What Node.js hands over at an upgrade is the network connection itself.
        accept(client, request, socket as Socket)
      })
    },
    close() {
      clearInterval(looking)
      sessions.close().catch((err) => services.log.warn({ err }, 'sessions were not let go'))
      for (const client of server.clients) {
        client.send(reconnect)
        client.close(1012)
      }
      server.close()
    },
  }
}

/** Failures of ws and of the network, which are logged where they happen. */
function isOfTheSocket(cause: unknown): boolean {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return code.startsWith('WS_') || code === 'ECONNRESET' || code === 'EPIPE'
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
}
