import type { HttpRoute } from '@/server/http/route'
import { createContext } from '@/server/trpc/create-context'
import { handleRest, restPath } from './handler'

/** The open door: `/api/v1`. */
export const rest: HttpRoute = {
  path: restPath,
  handle: async (request, response, services) =>
    handleRest(request, response, await createContext(services, request)),
}
