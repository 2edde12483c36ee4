import type { ServerResponse } from 'node:http'
import type { ProductError } from '@/server/errors'
import type { Raw } from './route'

export function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && 'bytes' in value && 'contentType' in value
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const bytes = Buffer.from(JSON.stringify(value))
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.length,
    'cache-control': 'no-store',
  })
  response.end(bytes)
}

export function sendRaw(response: ServerResponse, status: number, raw: Raw): void {
  response.writeHead(status, {
    'content-type': raw.contentType,
    'content-length': raw.bytes.byteLength,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...raw.headers,
  })
  response.end(raw.bytes)
}

/** `{ error: { code, message, problems } }` with the status that the code stands for. */
export function sendError(
  response: ServerResponse,
  error: ProductError,
  headers: Record<string, string> = {},
): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  if (error.code === 'not_signed_in') response.setHeader('www-authenticate', 'Bearer')
  if (error.retryAfterSeconds !== undefined) {
    response.setHeader('retry-after', String(error.retryAfterSeconds))
  }
  const { code, message, problems } = error
  sendJson(response, error.httpStatus, { error: { code, message, problems } })
}
