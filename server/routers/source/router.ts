import { router } from '@/server/trpc/procedures'
import { createWebhook } from './create-webhook'
import { problems } from './problems'
import { readKept } from './read-kept'
import { readSample } from './read-sample'
import { renewSecret } from './renew-secret'
import { revokeWebhook } from './revoke-webhook'
import { setMapping } from './set-mapping'
import { tryMapping } from './try-mapping'
import { webhooks } from './webhooks'

export const sourceRouter = router({
  createWebhook,
  problems,
  readKept,
  readSample,
  renewSecret,
  revokeWebhook,
  setMapping,
  tryMapping,
  webhooks,
})
