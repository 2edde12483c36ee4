import { createCallerFactory, router } from '@/server/trpc/procedures'
import { accountRouter } from './account/router'

/** The whole interface of the server: the web client, REST and tests go through it. */
export const appRouter = router({
  account: accountRouter,
})

export type AppRouter = typeof appRouter

/** Calls procedures in process; tests and the REST layer use it. */
export const createCaller = createCallerFactory(appRouter)
