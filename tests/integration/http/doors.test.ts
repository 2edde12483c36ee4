import type { Server } from 'node:http'
import { createTRPCClient, createWSClient, wsLink } from '@trpc/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { type Doors, makeHttpServer } from '@/server/http/http-server'
import { CannotListen, listen } from '@/server/http/listen'
import type { Pages } from '@/server/http/next-app'
import { openWebSocket, type WebSocketDoor } from '@/server/http/web-socket'
import { makeLog } from '@/server/log'
import type { AppRouter } from '@/server/routers/app-router'
import { testServices } from '../../setup/database'

const log = makeLog({ logLevel: 'silent' })
/** Stands where Next.js does. */
const pages: Pages = {
  handle: async (_request, response) => void response.end('a page'),
  upgrade: async (_request, socket) => void socket.destroy(),
  close: async () => {},
}

let server: Server
let webSocket: WebSocketDoor
let address: string
let open: () => void

beforeAll(async () => {
  const services = await testServices()
  webSocket = openWebSocket(services)
  const doors = new Promise<Doors>((resolve) => {
    open = () => resolve({ services, pages, webSocket })
  })
  server = makeHttpServer(doors, log)
  address = `localhost:${await listen(server, { host: '127.0.0.1', port: 0 })}`
})
afterAll(() => {
  webSocket.close()
  server.closeAllConnections()
  server.close()
})

/** How an upgrade is answered: 101, or the status that refuses it. */
function upgradeFrom(headers: Record<string, string>): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://${address}/api/trpc`, { headers })
    socket.on('error', () => {})
    socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
    socket.once('open', () => {
      socket.close()
      resolve(101)
    })
  })
}

describe('the server’s doors', () => {
  it('say that the process is alive before they open, and let the rest wait', async () => {
    const page = fetch(`http://${address}/`)
    expect((await fetch(`http://${address}/api/health`)).status).toBe(200)
    open()
    expect(await (await page).text()).toBe('a page')
  })

  it('say what is ready', async () => {
    const answer = await fetch(`http://${address}/api/ready`)
    expect(await answer.json()).toEqual({ status: 'ok', database: 'ok', bus: 'ok' })
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('answer calls over WebSocket', async () => {
    const client = createWSClient({
      url: `ws://${address}/api/trpc`,
      WebSocket: WebSocket as never,
    })
    const trpc = createTRPCClient<AppRouter>({ links: [wsLink({ client })] })
    expect(await trpc.setup.status.query({})).toMatchObject({ linkWorks: false })
    await client.close()
  })

  it('refuse a WebSocket to a page of another site', async () => {
    expect(await upgradeFrom({ origin: 'https://elsewhere.example' })).toBe(403)
    expect(await upgradeFrom({ origin: `http://${address}` })).toBe(101)
  })

  it('say what to do when the port is taken', async () => {
    const port = Number(address.split(':')[1])
    const second = listen(makeHttpServer(new Promise(() => {}), log), { host: '127.0.0.1', port })
    await expect(second).rejects.toThrow(CannotListen)
    await expect(second).rejects.toThrow(/Set PORT to a free one/)
  })
})
