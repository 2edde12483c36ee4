import type { ServerResponse } from 'node:http'
import type { Raw } from './route'

export function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && 'bytes' in value && 'contentType' in value
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
