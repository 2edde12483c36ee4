import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach } from 'vitest'
import { WebSocket } from 'ws'
import { trpcTransport } from '@/components/editor/session/trpc-transport'
import { type LiveConnection, openLiveConnection } from '@/components/trpc/ws'
import { newId } from '@/core/journey/new-id'
import { JourneyClient } from '@/core/sync/client'
import { realClock } from '@/core/sync/transport'
import { MemoryUnsentStore } from '@/core/sync/unsent-store'
import { openWebSocket } from '@/server/http/web-socket'
import type { Services } from '@/server/services'
import { guestCookieHeader, type TestGuest } from '../../factories/guests'
import type { TestUser } from '../../factories/people'
import { cookieHeader } from '../../factories/session'

export type LiveServer = Awaited<ReturnType<typeof liveServer>>

/** A live server for each test of a file, closed after it. @returns gives the present test's */
export function liveServerForEach(services: Services): () => LiveServer {
  let server: LiveServer | undefined
  beforeEach(async () => {
    server = await liveServer(services)
  })
  afterEach(() => server?.close())
  return () => {
    if (!server) throw new Error('No test is running.')
    return server
  }
}

/** The server's WebSocket door on a real port, and clients that come through it. */
export async function liveServer(services: Services) {
  const door = openWebSocket(services)
  const server = createServer()
  let isHeld = false
  server.on('upgrade', (request, socket, head) => {
    if (isHeld) socket.destroy()
    else door.upgrade(request, socket, head)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const clients: JourneyClient[] = []
  const connections: LiveConnection[] = []
  const sockets = new Set<WebSocket>()
  let openedSoFar = 0

  /** Breaks every connection without a word, as a network does. */
  function cut() {
    for (const socket of sockets) socket.terminate()
    sockets.clear()
  }

  /** Makes connections of this person's. `opened` hears of each WebSocket. */
  async function connector(
    person: TestUser | TestGuest,
    opened: (socket: WebSocket) => void = () => {},
  ) {
    const headers =
      'guests' in person
        ? guestCookieHeader(services, person)
        : await cookieHeader(services, person)
    class SignedInSocket extends WebSocket {
      constructor(url: string | URL) {
        super(url, { headers: { ...headers, origin: services.publicUrl } })
        sockets.add(this)
        openedSoFar += 1
        opened(this)
      }
    }
    return (listener: Parameters<typeof openLiveConnection>[0]) =>
      openLiveConnection(listener, {
        url: () => `ws://127.0.0.1:${port}/api/trpc`,
        WebSocket: SignedInSocket as unknown as typeof globalThis.WebSocket,
      })
  }

  return {
    url: `ws://127.0.0.1:${port}/api/trpc`,
    /** How many connections clients have opened so far. */
    get opened() {
      return openedSoFar
    },
    /** The connections as the server has them. */
    server,
    /** Calls of this person's over a WebSocket of its own. */
    async connect(person: TestUser | TestGuest) {
      const connect = await connector(person)
      const connection = connect({ up() {}, down() {} })
      connections.push(connection)
      return connection
    },
    async open(
      journeyId: string,
      person: TestUser | TestGuest,
      store = new MemoryUnsentStore(),
      opened?: (socket: WebSocket) => void,
    ) {
      const transport = trpcTransport(journeyId, await connector(person, opened))
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
    /** Breaks every connection, and lets nobody in until `letGo`. */
    hold() {
      isHeld = true
      cut()
    },
    letGo() {
      isHeld = false
    },
    cut,
    async close() {
      for (const client of clients) client.stop()
      for (const connection of connections) connection.close()
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
