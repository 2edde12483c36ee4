import { httpBatchLink, type TRPCLink } from '@trpc/client'
import type { AppRouter } from '@/server/routers/app-router'

/** How calls travel: in batches over HTTP. */
export function links(): TRPCLink<AppRouter>[] {
  return [httpBatchLink({ url: '/api/trpc', maxURLLength: 4000 })]
}
