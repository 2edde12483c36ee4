import type { IncomingHttpHeaders } from 'node:http'
import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import type { Proof } from './actor'
import { parseCookies } from './cookies'

/** How long a session lasts without being used. */
export const sessionSeconds = 30 * 24 * 60 * 60

const Claims = z.object({ sub: z.uuid(), sessionVersion: z.number().int() })

/** What a session says: whose it is, and which of their passwords it was opened with. */
export type SessionClaims = { userId: string; sessionVersion: number }

/** Over https the name's prefix makes the browser refuse the cookie from anything less. */
export function sessionCookieName(secure: boolean): string {
  return secure ? '__Secure-next-auth.session-token' : 'next-auth.session-token'
}

/** The cookie's value for a session; encrypted, as next-auth makes it at sign-in. */
export function encodeSession(secret: string, claims: SessionClaims): Promise<string> {
  const token = { sub: claims.userId, sessionVersion: claims.sessionVersion }
  return encode({ secret, token, maxAge: sessionSeconds })
}

/** The session in a request's cookies; null when there is none, or it is forged or over. */
export async function readSession(
  secret: string,
  headers: IncomingHttpHeaders,
): Promise<Extract<Proof, { kind: 'session' }> | null> {
  const cookies = parseCookies(headers.cookie ?? '')
  const token = cookies.get(sessionCookieName(true)) ?? cookies.get(sessionCookieName(false))
  if (!token) return null
  // decode throws on every token that is not ours or is too old: nobody is signed in.
  const claims = Claims.safeParse(await decode({ secret, token }).catch(() => null))
  if (!claims.success) return null
  return { kind: 'session', userId: claims.data.sub, sessionVersion: claims.data.sessionVersion }
}
