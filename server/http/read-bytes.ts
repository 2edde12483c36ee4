import type { IncomingMessage } from 'node:http'
import type { ProductError } from '@/server/errors'

/**
 * A request's body.
 * @param tooLarge what is thrown as soon as the body is known to be longer than
 *   `most` bytes, before all of it is taken in
 */
export async function readBytes(
  request: IncomingMessage,
  most: number,
  tooLarge: () => ProductError,
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge()
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > most) throw tooLarge()
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
