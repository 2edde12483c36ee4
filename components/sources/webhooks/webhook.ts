import type { RouterOutputs } from '@/components/trpc/client'

/** A webhook, as those see it who look after it. */
export type Webhook = RouterOutputs['source']['webhooks'][number]
