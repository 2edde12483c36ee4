import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ProductError, toProductError } from '@/server/errors'
import { parseJson, readText } from './body'

const maxBytes = 1024 * 1024

type Read = { text: string } | { refused: ProductError }
let settle: (read: Read) => void = () => {}

const server = createServer((incoming: IncomingMessage, response) => {
  readText(incoming, maxBytes)
    .then(
      (text) => settle({ text }),
      (thrown) => settle({ refused: toProductError(thrown) }),
    )
    .finally(() => response.writeHead(204, { connection: 'close' }).end())
})

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** Sends chunks over a real connection, with or without their length in the header. */
function send(chunks: Buffer[], headers: Record<string, number> = {}): Promise<Read> {
  return new Promise((resolve) => {
    settle = resolve
    const { port } = server.address() as AddressInfo
    const outgoing = request({ port, host: '127.0.0.1', method: 'POST', headers })
    // A refused body may be cut off while it is still being sent.
    outgoing.on('error', () => {})
    outgoing.on('response', (response) => response.resume())
    for (const chunk of chunks) outgoing.write(chunk)
    outgoing.end()
  })
}

describe('readText', () => {
  it('puts letters together that arrive in two pieces', async () => {
    const bytes = Buffer.from('ক ی 🙂')
    expect(await send([bytes.subarray(0, 1), bytes.subarray(1)])).toEqual({ text: 'ক ی 🙂' })
  })

  it('takes a body of exactly the limit', async () => {
    const read = await send([Buffer.alloc(maxBytes, 'a')])
    expect(read).toEqual({ text: 'a'.repeat(maxBytes) })
  })

  it('refuses a larger one by its announced length, before it comes', async () => {
    const read = await send([Buffer.from('a')], { 'content-length': maxBytes + 1 })
    expect(read).toMatchObject({ refused: { code: 'too_large' } })
  })

  it('refuses a larger one that does not announce its length, and names the limit', async () => {
    const read = await send([Buffer.alloc(maxBytes), Buffer.alloc(1)])
    expect(read).toMatchObject({
      refused: { code: 'too_large', message: expect.stringContaining('1 MB') },
    })
  })

  it('refuses what is not UTF-8', async () => {
    const read = await send([Buffer.from([0x66, 0xfc, 0x72])])
    expect(read).toMatchObject({
      refused: { code: 'invalid', message: expect.stringContaining('UTF-8') },
    })
  })
})

describe('parseJson', () => {
  it('reads JSON', () => {
    expect(parseJson('{"a":[1,null]}')).toEqual({ a: [1, null] })
  })

  it('says that a text is not JSON', () => {
    expect(() => parseJson('{"a":')).toThrow(/^The body is not JSON/)
  })
})
