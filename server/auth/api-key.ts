import { createHash, randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

const prefix = 'thl_'
/** Characters of a key that people see again later: enough to tell keys apart, too few to use. */
const shown = prefix.length + 6

/** A new secret for links: 192 random bits, safe in an address. */
export function makeToken(): string {
  return randomBytes(24).toString('base64url')
}

/** A new API key: the key, to be shown once, and what is stored of it. */
export function makeApiKey(): { key: string; keyHash: string; prefix: string } {
  const key = prefix + makeToken()
  return { key, keyHash: hashToken(key), prefix: key.slice(0, shown) }
}

/** SHA-256, hexadecimal. Tokens and keys are random, so a fast hash without salt is enough. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** The API key of a request's `Authorization: Bearer` header, if there is one. */
export function readApiKey(headers: IncomingHttpHeaders): string | null {
  return /^Bearer +(thl_[\w-]{20,100})$/i.exec(headers.authorization ?? '')?.[1] ?? null
}
