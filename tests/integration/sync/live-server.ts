import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocket } from 'ws'
import { trpcTransport } from '@/components/editor/session/trpc-transport'
import { openLiveConnection } from '@/components/trpc/ws'
import { newId } from '@/core/journey/new-id'
import { JourneyClient } from '@/core/sync/client'
import { realClock } from '@/core/sync/transport'
import { MemoryUnsentStore } from '@/core/sync/unsent-store'
import { openWebSocket } from '@/server/http/web-socket'
import type { Services } from '@/server/services'
import type { TestUser } from '../../factories/people'
import { cookieHeader } from '../../factories/session'

/** The server's WebSocket door on a real port, and clients that come through it. */
export async function liveServer(services: Services) {
  const door = openWebSocket(services)
  const server = createServer()
  server.on('upgrade', (request, socket, head) => door.upgrade(request, socket, head))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const clients: JourneyClient[] = []
  const sockets = new Set<WebSocket>()

  return {
    async open(journeyId: string, person: TestUser, store = new MemoryUnsentStore()) {
      const headers = await cookieHeader(services, person)
      class SignedInSocket extends WebSocket {
        constructor(url: string | URL) {
          super(url, { headers: { ...headers, origin: services.publicUrl } })
          sockets.add(this)
        }
      }
      const transport = trpcTransport(journeyId, (listener) =>
        openLiveConnection(listener, {
          url: () => `ws://127.0.0.1:${port}/api/trpc`,
          WebSocket: SignedInSocket as unknown as typeof globalThis.WebSocket,
        }),
      )
      const client = new JourneyClient({
        journeyId,
        newClientId: newId,
        transport,
        clock: realClock,
        store,
      })
      clients.push(client)
      await client.start()
      await until(client, () => client.version !== null)
      return client
    },
    /** Breaks every connection without a word, as a network does. */
    cut() {
      for (const socket of sockets) socket.terminate()
      sockets.clear()
    },
    async close() {
      for (const client of clients) client.stop()
      door.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Resolves as soon as the client is in a state; the test's own limit says when that is too late. */
export function until(client: JourneyClient, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (holds()) return resolve()
    const stop = client.subscribe(() => {
      if (!holds()) return
      stop()
      resolve()
    })
  })
}
