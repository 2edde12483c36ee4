import type { ServerResponse } from 'node:http'
import type { ProductError } from '@/server/errors'

/** Answers with JSON that nobody may keep. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const bytes = Buffer.from(JSON.stringify(body))
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.length,
    'cache-control': 'no-store',
  })
  response.end(bytes)
}

/** `{ error: { code, message, problems } }` with the status that the code stands for. */
export function sendError(response: ServerResponse, error: ProductError): void {
  if (error.retryAfterSeconds !== undefined) {
    response.setHeader('retry-after', String(error.retryAfterSeconds))
  }
  const { code, message, problems } = error
  sendJson(response, error.httpStatus, { error: { code, message, problems } })
}
