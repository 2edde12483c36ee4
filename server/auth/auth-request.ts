import type { IncomingHttpHeaders } from 'node:http'
import type { Services } from '@/server/services'
import type { AuthRequest } from './begin-session'
import { parseCookies } from './cookies'
import { addressHeader, isSecure, shortAgent } from './request-origin'
import { readSession } from './session-token'

/** What a request to next-auth says of its sender; main.ts has put the network address into a header. */
export async function readAuthRequest(
  { secret, publicUrl }: Pick<Services, 'secret' | 'publicUrl'>,
  headers: Headers,
): Promise<AuthRequest> {
  const secure = isSecure(headers, publicUrl)
  const plain: IncomingHttpHeaders = Object.fromEntries(headers)
  return {
    secure,
    address: headers.get(addressHeader) ?? 'unknown',
    agent: shortAgent(headers.get('user-agent')),
    session: await readSession(secret, plain),
    next: nextPath(parseCookies(plain.cookie ?? ''), secure),
  }
}

/** Where a sign-in leads that takes its way over another site: next-auth keeps that in a cookie. */
function nextPath(cookies: Map<string, string>, secure: boolean): string {
  const value = cookies.get(`${secure ? '__Secure-' : ''}next-auth.callback-url`) ?? ''
  const url = decodeURIComponent(value)
  return URL.canParse(url) ? new URL(url).pathname : '/'
}
