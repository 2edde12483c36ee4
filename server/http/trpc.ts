import type { TRPCError } from '@trpc/server'
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http'
import { appRouter } from '@/server/routers/app-router'
import { createContext } from '@/server/trpc/create-context'
import { productErrorOf } from '@/server/trpc/error-shape'
import { reportFailure } from '@/server/trpc/report'
import { cookieJar } from './cookie-jar'
import { pathOf } from './find-route'
import type { HttpRoute } from './route'

/** The largest call, in bytes; files go through `/api/uploads`. */
export const largestCall = 8 * 1024 * 1024

/** tRPC over HTTP. The same path upgrades to a WebSocket. */
export const trpc: HttpRoute = {
  path: '/api/trpc',
  handle: (request, response, services) =>
    nodeHTTPRequestHandler({
      router: appRouter,
      path: pathOf(request.url).slice('/api/trpc/'.length),
      req: request,
      res: response,
      maxBodySize: largestCall,
      createContext: async () => ({
        ...(await createContext(services, request)),
        cookies: cookieJar(request, response, services.publicUrl),
      }),
      responseMeta: ({ errors }) => retryAfter(errors),
      onError: reportFailure,
    }),
}

/** Of a batch, the longest time to wait stands in the header; each answer has its own in its data. */
function retryAfter(errors: readonly TRPCError[]): { headers?: Record<string, string> } {
  const waits = errors.map((error) => productErrorOf(error).retryAfterSeconds ?? 0)
  const longest = Math.max(0, ...waits)
  return longest > 0 ? { headers: { 'retry-after': String(longest) } } : {}
}
