import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { rest } from '@/server/rest/rest'
import type { Services } from '@/server/services'

export type RestAnswer = { status: number; headers: Headers; body: unknown; bytes: Buffer }

/** The REST interface on a port of its own, without the pages. */
export async function startRest(services: Services) {
  const server = createServer((request, response) => void rest.handle(request, response, services))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`

  async function send(
    method: string,
    path: string,
    { key, body, contentType = 'application/json' }: SendOptions = {},
  ): Promise<RestAnswer> {
    const response = await fetch(`${address}${path}`, {
      method,
      headers: {
        ...(key ? { authorization: `Bearer ${key}` } : {}),
        ...(body === undefined ? {} : { 'content-type': contentType }),
      },
      body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
    })
    const bytes = Buffer.from(await response.arrayBuffer())
    const isJson = response.headers.get('content-type')?.startsWith('application/json')
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? JSON.parse(bytes.toString()) : null,
      bytes,
    }
  }
  return {
    address,
    get: (path: string, key?: string) => send('GET', path, { key }),
    post: (path: string, body: unknown, key?: string, contentType?: string) =>
      send('POST', path, { key, body, contentType }),
    send,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

type SendOptions = { key?: string | undefined; body?: unknown; contentType?: string | undefined }
