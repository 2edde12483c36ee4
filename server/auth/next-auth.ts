import type { AuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { z } from 'zod'
import type { Services } from '@/server/services'
import { sessionSeconds } from './session-token'

const Typed = z.object({ email: z.string().max(254), password: z.string().max(200) })

/**
 * Sign-in and sign-out by next-auth, with the session in an encrypted cookie.
 * The cookie names the person and which of their passwords opened it; whether
 * that still holds is asked of the database on each request (`Auth`).
 */
export function nextAuthOptions(
  { secret, signIn, log }: Pick<Services, 'secret' | 'signIn' | 'log'>,
  request: { secure: boolean; address: string },
): AuthOptions {
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
          return attempt({ signIn, log }, { ...credentials.data, address: request.address })
        },
      }),
    ],
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
  { signIn, log }: Pick<Services, 'signIn' | 'log'>,
  credentials: Parameters<Services['signIn']['attempt']>[0],
): Promise<SignedInUser | null> {
  try {
    return await signIn.attempt(credentials)
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (code === 'rate_limited') throw new Error(code)
    log.error({ err: error }, 'sign-in failed')
    throw new Error('internal')
  }
}
