import { useQuery } from '@tanstack/react-query'
import type { ViewProps } from '@/components/heat/view-props'
import { useTRPC } from '@/components/trpc/client'
import { FormList } from './forms/form-list'
import { WebhookList } from './webhooks/webhook-list'

/** Where feedback comes from by itself. */
export function SourcesView({ journeyId }: ViewProps) {
  const trpc = useTRPC()
  const forms = useQuery(trpc.form.list.queryOptions({ journeyId }))
  // Asked for at once, and shown below the forms when it is known how many those are: nothing jumps.
  const webhooks = useQuery(trpc.source.webhooks.queryOptions({ journeyId }))
  const isAtRest = !forms.isPending && !webhooks.isPending
  return (
    <div className="space-y-8 pt-4">
      <FormList journeyId={journeyId} />
      {isAtRest ? <WebhookList journeyId={journeyId} /> : null}
    </div>
  )
}
