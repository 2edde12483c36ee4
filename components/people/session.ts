import { z } from 'zod'
import { forgetCopies } from '@/components/offline/forget-copies'

/** What came of an attempt to sign in. */
export type SignInOutcome = 'signed-in' | 'wrong' | 'rate-limited' | 'failed'

const Csrf = z.object({ csrfToken: z.string() })
const Answer = z.object({ url: z.string() })

/** Opens a session through next-auth; the browser keeps its cookie. */
export function signIn(email: string, password: string): Promise<SignInOutcome> {
  return open('credentials', { email, password })
}

/** The same with a link by e-mail; `wrong`: it is over. */
export function signInWithLink(token: string): Promise<SignInOutcome> {
  return open('link', { token })
}

/** Leaves for the identity provider, which leads back to `next`. @returns false when that did not work */
export async function goToProvider(next: string): Promise<boolean> {
  const answer = await postAuth('signin/oidc', { callbackUrl: next }).catch(() => null)
  const { data } = Answer.safeParse(await answer?.json().catch(() => null))
  // next-auth leads to a page of its own when it cannot reach the provider.
  const ownPage = '/api/auth/'
  if (!data || new URL(data.url, window.location.href).pathname.startsWith(ownPage)) return false
  await forgetCopies()
  window.location.assign(data.url)
  return true
}

async function open(provider: string, fields: Record<string, string>): Promise<SignInOutcome> {
  const answer = await postAuth(`callback/${provider}`, fields).catch(() => null)
  if (!answer) return 'failed'
  if (answer.ok) {
    // Perhaps somebody else was here before.
    await forgetCopies()
    return 'signed-in'
  }
  const url = Answer.safeParse(await answer.json().catch(() => null)).data?.url ?? ''
  if (url.includes('error=CredentialsSignin')) return 'wrong'
  return url.includes('error=rate_limited') ? 'rate-limited' : 'failed'
}

/** Ends this browser's session. @returns false when the server could not be reached. */
export async function signOut(): Promise<boolean> {
  const answer = await postAuth('signout', {}).catch(() => null)
  if (!answer?.ok) return false
  await forgetCopies()
  return true
}

/** next-auth takes forms, with a token that only a page of ours can read. */
async function postAuth(action: string, fields: Record<string, string>): Promise<Response> {
  const csrf = await fetch('/api/auth/csrf', { cache: 'no-store' })
  const { csrfToken } = Csrf.parse(await csrf.json())
  const body = new URLSearchParams({ ...fields, csrfToken, json: 'true' })
  return fetch(`/api/auth/${action}`, { method: 'POST', body })
}

/** What to tell a person of an attempt that did not succeed. */
export const signInMessages: Record<Exclude<SignInOutcome, 'signed-in'>, string> = {
  wrong: 'The e-mail address or the password is not right.',
  'rate-limited': 'There were too many attempts. Wait a quarter of an hour and try again.',
  failed: 'The server could not be reached. Check your connection and try again.',
}
