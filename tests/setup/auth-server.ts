import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth from 'next-auth'
import { afterAll, vi } from 'vitest'
import { readAuthRequest } from '@/server/auth/auth-request'
import { parseCookies } from '@/server/auth/cookies'
import { nextAuthOptions } from '@/server/auth/next-auth'
import type { Services } from '@/server/services'

/** next-auth with the product's options on a port of its own, as Next.js would serve it. @returns its address */
export async function startAuthServer(services: Services): Promise<string> {
  vi.stubEnv('AUTH_TRUST_HOST', 'true')
  const server = createServer((request, response) => {
    handle(services, request, response).catch((error: Error) => {
      response.statusCode = 500
      response.end(error.message)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => {
    vi.unstubAllEnvs()
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function handle(services: Services, request: IncomingMessage, response: ServerResponse) {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const headers = { ...request.headers, 'x-forwarded-host': request.headers.host }
  const cookies = [...parseCookies(request.headers.cookie ?? '')].map(
    ([name, value]) => [name, decodeURIComponent(value)] as const,
  )
  const asked = {
    method: request.method,
    headers: { ...headers, 'x-forwarded-proto': 'http' },
    cookies: Object.fromEntries(cookies),
    query: {
      ...Object.fromEntries(searchParams),
      nextauth: pathname.slice('/api/auth/'.length).split('/'),
    },
    body: Object.fromEntries(new URLSearchParams(await text(request))),
  }
  const answer = Object.assign(response, {
    status: (code: number) => Object.assign(response, { statusCode: code }),
    json: (value: unknown) => response.end(JSON.stringify(value)),
    send: (value: unknown) =>
      response.end(typeof value === 'string' ? value : JSON.stringify(value)),
  })
  const known = await readAuthRequest(services, new Headers(request.headers as HeadersInit))
  await NextAuth(
    asked as unknown as NextApiRequest,
    answer as unknown as NextApiResponse,
    nextAuthOptions(services, known),
  )
}
