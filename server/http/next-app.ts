import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import next from 'next'
import { addressHeader, addressOf } from '@/server/auth/request-origin'
import type { Env } from '@/server/env'

/** Next.js as one handler among ours. */
export type Pages = {
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>
  close: () => Promise<void>
}

/** @param root the folder with app/ and, in production, the built .next/. */
export async function openPages(
  env: Env,
  where: { root: string; dev: boolean; server: Server; port: number },
): Promise<Pages> {
  const { root, dev, server, port } = where
  const app = next({ dir: root, dev, hostname: env.host, port, httpServer: server, turbopack: dev })
  await app.prepare()
  const handle = app.getRequestHandler()
  const upgrade = app.getUpgradeHandler()
  return {
    handle(request, response) {
      tellNext(request, env)
      return handle(request, response)
    },
    upgrade,
    close: () => app.close(),
  }
}

/** Handlers behind Next.js do not see the socket; what they need of it travels in headers of ours. */
function tellNext(request: IncomingMessage, env: Env): void {
  const { headers } = request
  headers[addressHeader] = addressOf(request, env.publicUrl !== undefined)
  headers['x-forwarded-host'] ??= headers.host
  headers['x-forwarded-proto'] ??= 'http'
}
