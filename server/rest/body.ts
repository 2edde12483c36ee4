import type { IncomingMessage } from 'node:http'
import { Invalid, TooLarge } from '@/server/errors'
import { readBytes } from '@/server/http/read-bytes'

const megabytes = (bytes: number) => `${Math.round(bytes / (1024 * 1024))} MB`

/**
 * Reads a request's body as UTF-8 text.
 *
 * @param maxBytes refused as soon as the length is known, or has been read
 * @throws TooLarge with the limit named; Invalid when the bytes are not UTF-8
 */
export async function readText(request: IncomingMessage, maxBytes: number): Promise<string> {
  const tooLarge = () =>
    new TooLarge(`The body is larger than ${megabytes(maxBytes)}. Send it in several requests.`)
  const bytes = await readBytes(request, maxBytes, tooLarge)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Invalid('The body is not UTF-8 text. Save it as UTF-8 and send it again.')
  }
}

/** @throws Invalid that says where the JSON breaks off. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Invalid(`The body is not JSON: ${(error as Error).message}.`)
  }
}
