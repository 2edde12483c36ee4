import type { AuthOptions, User } from 'next-auth'
import { type AuthRequest, type Begun, beginSession, type Parts } from './begin-session'
import type { Refusal } from './identities'
import { linkProvider } from './link-provider'
import { claimsOf, oidcProvider, oidcProviderId } from './oidc-provider'
import { passwordProvider } from './password-provider'
import { sessionSeconds } from './session-token'

/**
 * Sign-in and sign-out by next-auth, with an encrypted cookie that names the
 * person and the session; whether that is still open is asked of the database
 * on each request (`Auth`).
 */
export function nextAuthOptions(parts: Parts, request: AuthRequest): AuthOptions {
  const { env, secret, sessions, signInLinks, log } = parts
  return {
    secret,
    useSecureCookies: request.secure,
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    logger: {
      error: (code, metadata) =>
        log.error({ err: errorOf(metadata), authCode: code }, 'next-auth failed'),
      warn: () => {},
      debug: () => {},
    },
    providers: [
      ...(env.passwords ? [passwordProvider(parts, request)] : []),
      ...(signInLinks.areOffered ? [linkProvider(parts, request)] : []),
      ...(env.oidc ? [oidcProvider(env.oidc)] : []),
    ],
    callbacks: {
      signIn: async ({ user, account, profile }) => {
        if (account?.provider !== oidcProviderId) return true
        const refusal = await enter(parts, request, { user, profile })
        const query = new URLSearchParams({ error: refusal ?? '', next: request.next })
        return refusal === null || `/sign-in?${query}`
      },
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

/** Makes next-auth's user the person whom the identity provider has let in. @returns why not */
async function enter(
  parts: Parts,
  request: AuthRequest,
  { user, profile }: { user: User; profile: unknown },
): Promise<Refusal | 'internal' | null> {
  const { oidc } = parts.env
  const claims = oidc && claimsOf(profile, oidc.issuer)
  if (!claims) return 'internal'
  const { address, agent, next } = request
  const invitation = /^\/invite\/([\w-]+)$/.exec(next)?.[1] ?? null
  const person = await parts.identities.personOf(claims, { address, agent, invitation })
  if (typeof person === 'string') return person
  const begun = await beginSession(parts, request, person, oidc.name)
  if (!begun) return 'internal'
  Object.assign(user, begun)
  return null
}

/** What next-auth tells of a failure: the error, or the error among what may not be logged. */
function errorOf(metadata: unknown): unknown {
  if (metadata instanceof Error) return metadata
  return (metadata as { error?: unknown } | undefined)?.error
}
