import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Services } from '@/server/services'

/**
 * A part of the server that answers by itself, before Next.js. It answers
 * every request under its path, errors included.
 */
export type HttpRoute = {
  /** `/api/v1` stands for itself and for all that begins with `/api/v1/`. */
  path: string
  handle: (request: IncomingMessage, response: ServerResponse, services: Services) => Promise<void>
}
