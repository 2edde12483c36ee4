import type { AuthOptions, User } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { z } from 'zod'
import type { Origin } from '@/server/audit/record-deed'
import { recordFailedSignIn } from '@/server/audit/record-sign-in'
import type { Services } from '@/server/services'
import { sessionSeconds } from './session-token'
import type { SessionOf } from './sessions'
import { emailKey, type SignedIn } from './sign-in'

const Typed = z.object({ email: z.string().max(254), password: z.string().max(200) })

type Parts = Pick<Services, 'secret' | 'db' | 'signIn' | 'sessions' | 'log'>

/** What is known of a request to sign in or out, before next-auth looks at it. */
type Request = Origin & {
  secure: boolean
  /** The session that this browser has so far. */
  session: SessionOf | null
}

/** What next-auth carries from a sign-in to the cookie. */
type Begun = User & { sessionId: string }

/**
 * Sign-in and sign-out by next-auth, with an encrypted cookie that names the
 * person and the session; whether that is still open is asked of the database
 * on each request (`Auth`).
 */
export function nextAuthOptions(parts: Parts, request: Request): AuthOptions {
  const { secret, sessions, log } = parts
  return {
    secret,
    useSecureCookies: request.secure,
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    logger: {
      error: (code, err) => log.error({ err, authCode: code }, 'next-auth failed'),
      warn: () => {},
      debug: () => {},
    },
    providers: [
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: async (typed) => {
          const credentials = Typed.safeParse(typed)
          if (!credentials.success) return null
          return attempt(parts, request, credentials.data)
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => {
        // next-auth gives the person at sign-in only.
        return user ? { sub: user.id, sessionId: (user as Begun).sessionId } : token
      },
      // The page asks tRPC who is signed in; next-auth's own session says nothing.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async () => {
        if (request.session) await sessions.end(request.session, request)
      },
    },
  }
}

/**
 * next-auth shows an error's message in the address bar, so it gets a word of
 * ours. The class of the error is another one here than in main's bundle: its
 * code tells.
 */
async function attempt(
  parts: Parts,
  request: Request,
  credentials: z.output<typeof Typed>,
): Promise<Begun | null> {
  try {
    const person = await parts.signIn.attempt({ ...credentials, address: request.address })
    if (person) return await begin(parts, request, person, 'password')
    tellOfFailure(parts, emailKey(credentials.email), request)
    return null
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (code === 'rate_limited') throw new Error(code)
    parts.log.error({ err: error }, 'sign-in failed')
    throw new Error('internal')
  }
}

/** Nobody waits for it: the time of an answer must not tell whether the person exists. */
function tellOfFailure({ db, log }: Parts, email: string, { address, agent }: Origin): void {
  recordFailedSignIn(db, email, { address, agent }, 'password').catch((err: unknown) =>
    log.error({ err }, 'a failed sign-in could not be recorded'),
  )
}

/** A new session, which takes the place of the one that this browser had; null when it came too late. */
async function begin(
  { sessions }: Parts,
  request: Request,
  person: SignedIn,
  method: string,
): Promise<Begun | null> {
  const sessionId = await sessions.open(person, method, request)
  if (!sessionId) return null
  if (request.session) await sessions.end(request.session, request)
  return { id: person.id, sessionId }
}
