import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http'
import { appRouter } from '@/server/routers/app-router'
import { createContext } from '@/server/trpc/create-context'
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
      onError: reportFailure,
    }),
}
