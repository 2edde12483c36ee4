'use client'

import { useQuery } from '@tanstack/react-query'
import { Plus, Webhook as WebhookIcon } from 'lucide-react'
import { useState } from 'react'
import { RowsLoading, Section } from '@/components/people/section'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Skeleton } from '@/components/ui/skeleton'
import { MappingDialog } from './mapping-dialog'
import { NewWebhookDialog } from './new-webhook-dialog'
import { ProblemsDialog } from './problems-dialog'
import type { Webhook } from './webhook'
import { WebhookRow } from './webhook-row'

type Open =
  | { what: 'nothing' | 'new' }
  | { what: 'problems'; webhook: Webhook }
  | { what: 'mapping'; webhook: Webhook; sample?: string }

/** The journey's webhooks: addresses that other programs send answers to. */
export function WebhookList({ journeyId }: { journeyId: string }) {
  const trpc = useTRPC()
  const webhooks = useQuery(trpc.source.webhooks.queryOptions({ journeyId }))
  const [open, setOpen] = useState<Open>({ what: 'nothing' })
  const close = () => setOpen({ what: 'nothing' })
  const newWebhook = (
    <Button variant="secondary" onClick={() => setOpen({ what: 'new' })}>
      <Plus />
      New webhook
    </Button>
  )
  return (
    <Section
      title="Webhooks"
      lead="An address that a survey tool or help desk sends its answers to, as JSON. You say which field means what."
      action={webhooks.data?.length ? newWebhook : null}
    >
      {webhooks.isPending ? (
        <RowsLoading rows={1}>
          <Skeleton className="h-4 w-64" />
        </RowsLoading>
      ) : null}
      {webhooks.error && !webhooks.data ? (
        <ErrorNotice
          message={failureOf(webhooks.error).message}
          onRetry={() => void webhooks.refetch()}
        />
      ) : null}
      {webhooks.data?.length === 0 ? (
        <EmptyState icon={<WebhookIcon />} title="No webhook yet" action={newWebhook}>
          Answers from other tools show on the map within seconds of being given.
        </EmptyState>
      ) : null}
      {webhooks.data?.length ? (
        <ul className="divide-y">
          {webhooks.data.map((webhook) => (
            <WebhookRow
              key={webhook.id}
              journeyId={journeyId}
              webhook={webhook}
              onMap={() => setOpen({ what: 'mapping', webhook })}
              onProblems={() => setOpen({ what: 'problems', webhook })}
            />
          ))}
        </ul>
      ) : null}
      {open.what === 'new' ? <NewWebhookDialog journeyId={journeyId} onClose={close} /> : null}
      {open.what === 'mapping' ? (
        <MappingDialog
          journeyId={journeyId}
          webhook={open.webhook}
          sample={open.sample ?? ''}
          // What could not be read before perhaps can be now.
          onSaved={(webhook) =>
            webhook.problems > 0 ? setOpen({ what: 'problems', webhook }) : close()
          }
          onClose={close}
        />
      ) : null}
      {open.what === 'problems' ? (
        <ProblemsDialog
          journeyId={journeyId}
          webhook={open.webhook}
          onUse={(sample) => setOpen({ what: 'mapping', webhook: open.webhook, sample })}
          onClose={close}
        />
      ) : null}
    </Section>
  )
}
