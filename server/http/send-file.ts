import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export type FileAnswer = {
  contentType: string
  /** ASCII, without quotes. */
  fileName: string
  pieces: AsyncIterable<string | Uint8Array>
}

/**
 * Sends a file to be kept, as its pieces come: the next one is asked for when
 * the connection takes more. One that breaks off breaks the answer off, so that
 * nobody takes half of it for the whole.
 * @throws what the pieces throw
 */
export async function sendFile(
  response: ServerResponse,
  { contentType, fileName, pieces }: FileAnswer,
): Promise<void> {
  response.writeHead(200, {
    'content-type': contentType,
    'content-disposition': `attachment; filename="${fileName}"`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  await pipeline(Readable.from(pieces), response)
}
