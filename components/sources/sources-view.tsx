import type { ViewProps } from '@/components/heat/view-props'
import { FormList } from './forms/form-list'
import { WebhookList } from './webhooks/webhook-list'

/** Where feedback comes from by itself. */
export function SourcesView({ journeyId }: ViewProps) {
  return (
    <div className="space-y-8 pt-4">
      <FormList journeyId={journeyId} />
      <WebhookList journeyId={journeyId} />
    </div>
  )
}
