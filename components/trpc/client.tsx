'use client'

import type { inferRouterOutputs } from '@trpc/server'
import { createTRPCContext } from '@trpc/tanstack-react-query'
import type { AppRouter } from '@/server/routers/app-router'

/**
 * `useTRPC()` gives query and mutation options for TanStack Query, fully typed
 * by the server's router: `useQuery(trpc.journey.list.queryOptions({ workspaceId }))`.
 */
export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>()

export type { AppRouter }
/** What each procedure answers: `RouterOutputs['journey']['list']`. */
export type RouterOutputs = inferRouterOutputs<AppRouter>
