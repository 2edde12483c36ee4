import type { Proof } from '@/server/auth/actor'
import { encodeSession, sessionCookieName } from '@/server/auth/session-token'

type Person = { proof: Proof }

/**
 * The cookie of somebody who has signed in, without going through the form.
 * `secret` is the server's own. For a browser: `context.addCookies([{ ...cookie, url }])`.
 */
export async function sessionCookie(
  { secret }: { secret: string },
  { proof }: Person,
): Promise<{ name: string; value: string }> {
  if (proof.kind !== 'session') throw new Error('Only a person has a session.')
  return { name: sessionCookieName(false), value: await encodeSession(secret, proof) }
}

/** The same as a request header. */
export async function cookieHeader(
  services: { secret: string },
  person: Person,
): Promise<{ cookie: string }> {
  const { name, value } = await sessionCookie(services, person)
  return { cookie: `${name}=${value}` }
}
