import type { IncomingMessage } from 'node:http'

/** The parts of a request that tell where it comes from. */
export type OriginRequest = Pick<IncomingMessage, 'headers' | 'socket'>

/**
 * Whether a browser sent the request from a page of another site. Browsers
 * say so themselves; older ones name the page's origin, which must then be
 * ours. A client that is no browser sends neither and acts for itself.
 */
export function isCrossSite(request: OriginRequest, publicUrl: string): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = request.headers.origin
  if (origin === undefined) return false
  if (origin === new URL(publicUrl).origin) return false
  return !URL.canParse(origin) || new URL(origin).host !== request.headers.host
}

/**
 * The client's network address, for rate limits. Behind a proxy it is the
 * address that the nearest proxy saw; without one the header could be forged.
 */
export function addressOf(request: OriginRequest, behindProxy: boolean): string {
  const forwarded = [request.headers['x-forwarded-for']].flat().join(',')
  const nearest = forwarded.split(',').at(-1)?.trim()
  if (behindProxy && nearest) return nearest
  return request.socket.remoteAddress ?? 'unknown'
}

/** Browsers stay below; whoever sends more gets no more room for it. */
const longestAgent = 300

/** How the client describes itself in its `User-Agent` header, shortened. */
export function shortAgent(header: string | null | undefined): string {
  return (header ?? '').slice(0, longestAgent)
}

/**
 * Where main.ts puts a request's address for the handlers behind Next.js,
 * which do not see the socket. Overwritten on every request, so not forgeable.
 */
export const addressHeader = 'x-client-address'

/** Whether the browser speaks https, as far as the product can know: cookies depend on it. */
export function isSecure(headers: Headers, publicUrl: string): boolean {
  const known = new URL(publicUrl)
  if (known.protocol === 'https:' && known.host === headers.get('host')) return true
  return headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https'
}
