import type { OAuthConfig } from 'next-auth/providers/oauth'
import { z } from 'zod'
import type { Env } from '@/server/env'
import type { Claims } from './identities'

/** What we read of an ID token, and of what the provider tells beside it. */
const Known = z.object({
  iss: z.string(),
  sub: z.string().min(1),
  email: z.email().toLowerCase().nullish().catch(null),
  // Some providers say it in words.
  email_verified: z.union([z.boolean(), z.literal('true').transform(() => true)]).catch(false),
  name: z.string().nullish().catch(null),
})

export const oidcProviderId = 'oidc'

/** How long the identity provider may take to answer, in ms. */
const patienceMs = 10_000

/** Sign-in with the identity provider that the environment names, by OpenID Connect. */
export function oidcProvider({
  issuer,
  clientId,
  clientSecret,
  name,
}: NonNullable<Env['oidc']>): OAuthConfig<z.output<typeof Known>> {
  return {
    id: oidcProviderId,
    name,
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    authorization: { params: { scope: 'openid email profile' } },
    // The ID token is checked: signature, issuer, audience, age and nonce.
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    httpOptions: { timeout: patienceMs },
    userinfo: {
      async request({ tokens, client }) {
        const checked = tokens as Exclude<Parameters<typeof client.userinfo>[0], string>
        const claims = checked.claims()
        // With an access token a provider may keep the address for those who ask with it.
        if (claims.email || !client.issuer.metadata.userinfo_endpoint) return claims
        return { ...(await client.userinfo(checked)), ...claims }
      },
    },
    profile: ({ sub }) => ({ id: sub }),
  }
}

/**
 * The person of a checked ID token.
 * @returns null when it was given out by another issuer than the one that is trusted here
 */
export function claimsOf(profile: unknown, issuer: string): Claims | null {
  const known = Known.safeParse(profile)
  if (!known.success || withoutSlash(known.data.iss) !== withoutSlash(issuer)) return null
  const { iss, sub, email = null, email_verified: isVerified, name = null } = known.data
  return { issuer: iss, subject: sub, email, isVerified, name }
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '')
}
