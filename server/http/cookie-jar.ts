import type { IncomingMessage, ServerResponse } from 'node:http'
import { isSecure } from '@/server/auth/request-origin'
import type { CookieJar } from '@/server/trpc/context'

/** The cookies of whoever sent the request, by way of its answer. */
export function cookieJar(
  { headers }: IncomingMessage,
  response: ServerResponse,
  publicUrl: string,
): CookieJar {
  const told = new Headers({
    host: headers.host ?? '',
    'x-forwarded-proto': [headers['x-forwarded-proto']].flat().join(','),
  })
  return {
    set: (cookie) => void response.appendHeader('set-cookie', cookie),
    secure: isSecure(told, publicUrl),
  }
}
