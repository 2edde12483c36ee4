import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { applyWSSHandler } from '@trpc/server/adapters/ws'
import { WebSocketServer } from 'ws'
import { isCrossSite } from '@/server/auth/request-origin'
import { appRouter } from '@/server/routers/app-router'
import type { Services } from '@/server/services'
import { createContext } from '@/server/trpc/create-context'
import { reportFailure } from '@/server/trpc/report'
import { largestCall } from './trpc'

export type WebSocketDoor = {
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  /** Asks the clients to come back to whoever answers then, and lets them go. */
  close: () => void
}

/** tRPC over WebSocket, for pages of our own site. */
export function openWebSocket(services: Services): WebSocketDoor {
  const server = new WebSocketServer({ noServer: true, maxPayload: largestCall })
  const handler = applyWSSHandler({
    wss: server,
    router: appRouter,
    createContext: ({ req }) => createContext(services, req),
    onError: reportFailure,
    keepAlive: { enabled: true, pingMs: 30_000, pongWaitMs: 10_000 },
  })
  return {
    upgrade(request, socket, head) {
      if (isCrossSite(request, services.publicUrl)) return refuse(socket)
      server.handleUpgrade(request, socket, head, (client) => {
        client.on('error', (err) => services.log.debug({ err }, 'a WebSocket failed'))
        server.emit('connection', client, request)
      })
    },
    close() {
      handler.broadcastReconnectNotification()
      for (const client of server.clients) client.close(1012)
      server.close()
    },
  }
}

function refuse(socket: Duplex): void {
  socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n')
}
