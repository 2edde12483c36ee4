import { createCallerFactory, router } from '@/server/trpc/procedures'
import { accountRouter } from './account/router'
import { apiKeyRouter } from './api-key/router'
import { feedbackRouter } from './feedback/router'
import { heatRouter } from './heat/router'
import { invitationRouter } from './invitation/router'
import { journeyRouter } from './journey/router'
import { memberRouter } from './member/router'
import { personaRouter } from './persona/router'
import { setupRouter } from './setup/router'
import { workspaceRouter } from './workspace/router'

/** The whole interface of the server: the web client, REST and tests go through it. */
export const appRouter = router({
  setup: setupRouter,
  account: accountRouter,
  workspace: workspaceRouter,
  member: memberRouter,
  invitation: invitationRouter,
  apiKey: apiKeyRouter,
  journey: journeyRouter,
  persona: personaRouter,
  feedback: feedbackRouter,
  heat: heatRouter,
})

export type AppRouter = typeof appRouter

/** Calls procedures in process; tests and the REST layer use it. */
export const createCaller = createCallerFactory(appRouter)
