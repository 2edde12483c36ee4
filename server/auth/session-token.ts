import type { IncomingHttpHeaders } from 'node:http'
import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import type { Proof } from './actor'
import { parseCookies } from './cookies'

/** How long a session lasts, whether it is used or not. */
export const sessionSeconds = 30 * 24 * 60 * 60

/** When the oldest session began that is not over by its age. */
export function oldestSession(): Date {
  return new Date(Date.now() - sessionSeconds * 1000)
}

const Claims = z.object({ sub: z.uuid(), sessionId: z.uuid() })

/** What a session's cookie says: whose it is, and which of their sessions. */
export type SessionClaims = { userId: string; sessionId: string }

/** Over https the name's prefix makes the browser refuse the cookie from anything less. */
export function sessionCookieName(secure: boolean): string {
  return secure ? '__Secure-next-auth.session-token' : 'next-auth.session-token'
}

/** The cookie's value for a session; encrypted, as next-auth makes it at sign-in. */
export function encodeSession(secret: string, claims: SessionClaims): Promise<string> {
  const token = { sub: claims.userId, sessionId: claims.sessionId }
  return encode({ secret, token, maxAge: sessionSeconds })
}

/** The session's token in a request's cookies. */
export function sessionTokenOf(headers: IncomingHttpHeaders): string | undefined {
  const cookies = parseCookies(headers.cookie ?? '')
  return cookies.get(sessionCookieName(true)) ?? cookies.get(sessionCookieName(false))
}

type SessionProof = Extract<Proof, { kind: 'session' }>

/** The session in a request's cookies; null when there is none, or it is forged or over. */
export async function readSession(
  secret: string,
  headers: IncomingHttpHeaders,
): Promise<SessionProof | null> {
  const token = sessionTokenOf(headers)
  return token ? readToken(secret, token) : null
}

/** What a session's token proves; null when it is forged or over. */
export async function readToken(secret: string, token: string): Promise<SessionProof | null> {
  // decode throws on every token that is not ours or is too old: nobody is signed in.
  const claims = Claims.safeParse(await decode({ secret, token }).catch(() => null))
  if (!claims.success) return null
  return { kind: 'session', userId: claims.data.sub, sessionId: claims.data.sessionId }
}
