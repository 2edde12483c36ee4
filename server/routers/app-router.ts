import { createCallerFactory, router } from '@/server/trpc/procedures'
import { accountRouter } from './account/router'
import { apiKeyRouter } from './api-key/router'
import { auditRouter } from './audit/router'
import { commentRouter } from './comment/router'
import { feedbackRouter } from './feedback/router'
import { formRouter } from './form/router'
import { guestRouter } from './guest/router'
import { heatRouter } from './heat/router'
import { historyRouter } from './history/router'
import { inboxRouter } from './inbox/router'
import { invitationRouter } from './invitation/router'
import { journeyRouter } from './journey/router'
import { memberRouter } from './member/router'
import { personaRouter } from './persona/router'
import { ruleRouter } from './rule/router'
import { segmentRouter } from './segment/router'
import { setupRouter } from './setup/router'
import { shareRouter } from './share/router'
import { signInRouter } from './sign-in/router'
import { sourceRouter } from './source/router'
import { voteRouter } from './vote/router'
import { workspaceRouter } from './workspace/router'

/** The whole interface of the server: the web client, REST and tests go through it. */
export const appRouter = router({
  setup: setupRouter,
  signIn: signInRouter,
  account: accountRouter,
  workspace: workspaceRouter,
  member: memberRouter,
  invitation: invitationRouter,
  apiKey: apiKeyRouter,
  journey: journeyRouter,
  history: historyRouter,
  share: shareRouter,
  guest: guestRouter,
  persona: personaRouter,
  feedback: feedbackRouter,
  heat: heatRouter,
  segment: segmentRouter,
  source: sourceRouter,
  form: formRouter,
  rule: ruleRouter,
  inbox: inboxRouter,
  vote: voteRouter,
  comment: commentRouter,
  audit: auditRouter,
})

export type AppRouter = typeof appRouter

/** Calls procedures in process; tests and the REST layer use it. */
export const createCaller = createCallerFactory(appRouter)
