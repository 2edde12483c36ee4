import type { IncomingMessage, ServerResponse } from 'node:http'
import { toProductError } from '@/server/errors'
import type { Services } from '@/server/services'
import { sendError } from './json'

/** Runs `work`; what it throws becomes the answer, or ends one that has begun. */
export async function answerErrors(
  { log }: Pick<Services, 'log'>,
  request: IncomingMessage,
  response: ServerResponse,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work()
  } catch (thrown) {
    // Whoever asked has gone.
    if (response.destroyed && request.destroyed) return
    const error = toProductError(thrown)
    if (error.code === 'internal') log.error({ err: thrown, url: request.url }, 'a request failed')
    if (response.headersSent) {
      response.destroy()
      return
    }
    // What is left of a refused body is not read: the connection cannot carry another request.
    if (!request.complete) response.setHeader('connection', 'close')
    sendError(response, error)
  }
}
