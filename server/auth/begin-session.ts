import type { User } from 'next-auth'
import type { Origin } from '@/server/audit/record-deed'
import type { ProductError } from '@/server/errors'
import type { Services } from '@/server/services'
import type { SessionOf } from './sessions'
import type { SignedIn } from './sign-in'

/** What a sign-in needs of the services. next-auth runs in a bundle of its own: it is handed everything. */
export type Parts = Pick<
  Services,
  'db' | 'env' | 'identities' | 'log' | 'secret' | 'sessions' | 'signIn' | 'signInLinks'
>

/** What is known of a request to sign in or out, before next-auth looks at it. */
export type AuthRequest = Origin & {
  secure: boolean
  /** The session that this browser has so far. */
  session: SessionOf | null
  /** The path that the sign-in leads to, where it is known already. */
  next: string
  /** Set while it is answered: when the next attempt makes sense. next-auth has no word for it. */
  retryAfterSeconds?: number
}

/** What next-auth carries from a sign-in to the cookie. */
export type Begun = User & { sessionId: string }

/**
 * A new session, which takes the place of the one that this browser had; null
 * when the person has changed their password meanwhile.
 */
export async function beginSession(
  { sessions }: Pick<Parts, 'sessions'>,
  request: AuthRequest,
  person: SignedIn,
  method: string,
): Promise<Begun | null> {
  const sessionId = await sessions.open(person, method, request)
  if (!sessionId) return null
  if (request.session) await sessions.end(request.session, request)
  return { id: person.id, sessionId }
}

/**
 * next-auth shows an error's message in the address bar, so it gets a word of
 * ours. The class of the error is another one here than in main's bundle: its
 * code tells.
 */
export async function inOwnWords<T>(
  { log }: Pick<Parts, 'log'>,
  request: AuthRequest,
  attempt: () => Promise<T>,
): Promise<T> {
  try {
    return await attempt()
  } catch (error) {
    const { code, retryAfterSeconds } = error as Partial<ProductError>
    if (code === 'rate_limited') {
      request.retryAfterSeconds = retryAfterSeconds ?? 0
      throw new Error(code)
    }
    log.error({ err: error }, 'sign-in failed')
    throw new Error('internal')
  }
}
