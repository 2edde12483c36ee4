import type { AuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { z } from 'zod'
import type { Origin } from '@/server/audit/record-deed'
import { recordFailedSignIn, recordSignIn, recordSignOut } from '@/server/audit/record-sign-in'
import type { Services } from '@/server/services'
import { sessionSeconds } from './session-token'
import { emailKey } from './sign-in'

const Typed = z.object({ email: z.string().max(254), password: z.string().max(200) })

/**
 * Sign-in and sign-out by next-auth, with the session in an encrypted cookie.
 * The cookie names the person and which of their passwords opened it; whether
 * that still holds is asked of the database on each request (`Auth`).
 */
export function nextAuthOptions(
  services: Pick<Services, 'secret' | 'signIn' | 'db' | 'log'>,
  request: Origin & { secure: boolean },
): AuthOptions {
  const { secret, db, log } = services
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
          return attempt(services, credentials.data, request)
        },
      }),
    ],
    events: {
      signOut: async ({ token }) => {
        if (token?.sub) await recordSignOut(db, token.sub, request)
      },
    },
    callbacks: {
      jwt: ({ token, user }) => {
        if (!user) return token
        return { sub: user.id, sessionVersion: (user as SignedInUser).sessionVersion }
      },
      // The page asks tRPC who is signed in; next-auth's own session says nothing.
      session: ({ session }) => ({ expires: session.expires }),
    },
  }
}

type SignedInUser = { id: string; sessionVersion: number }

/**
 * next-auth shows an error's message in the address bar, so it gets a word of
 * ours. The class of the error is another one here than in main's bundle: its
 * code tells.
 */
async function attempt(
  { signIn, db, log }: Pick<Services, 'signIn' | 'db' | 'log'>,
  credentials: z.infer<typeof Typed>,
  { address, agent }: Origin,
): Promise<SignedInUser | null> {
  const origin = { address, agent }
  try {
    const user = await signIn.attempt({ ...credentials, address })
    if (user) await recordSignIn(db, user, origin, 'password')
    else tellOfFailure(recordFailedSignIn(db, emailKey(credentials.email), origin, 'password'), log)
    return user
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (code === 'rate_limited') throw new Error(code)
    log.error({ err: error }, 'sign-in failed')
    throw new Error('internal')
  }
}

/** Nobody waits for it: the time of an answer must not tell whether the person exists. */
function tellOfFailure(recorded: Promise<void>, log: Services['log']): void {
  recorded.catch((err: unknown) => log.error({ err }, 'a failed sign-in could not be recorded'))
}
