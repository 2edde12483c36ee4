'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { StepLayout } from '@/components/feedback/import/step-layout'
import { usePlaces } from '@/components/feedback/import/use-places'
import { FormMessage } from '@/components/people/form-message'
import { Submit } from '@/components/people/submit'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog'
import { MappingFields } from './mapping-fields'
import { SampleField } from './sample-field'
import { TriedSample } from './tried-sample'
import { useMessageMapping } from './use-message-mapping'
import { useTrial } from './use-trial'
import type { Webhook } from './webhook'

/** Says what each field of a webhook's messages is for, and shows meanwhile what a message would give. */
export function MappingDialog({
  journeyId,
  webhook,
  sample,
  onSaved,
  onClose,
}: {
  journeyId: string
  webhook: Webhook
  sample: string
  /** Called with the webhook as it is then. */
  onSaved: (webhook: Webhook) => void
  onClose: () => void
}) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const at = { journeyId, sourceId: webhook.id }
  // A webhook makes no touchpoints.
  const places = { ...usePlaces(journeyId), laneId: null }
  const mapping = useMessageMapping(journeyId, webhook, sample)
  const { message, completed, complete } = mapping
  const trial = useTrial(at, mapping.text, complete)
  const save = useMutation(
    trpc.source.setMapping.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(trpc.source.pathFilter())
        const list = queries.getQueryData(trpc.source.webhooks.queryKey({ journeyId }))
        onSaved(list?.find(({ id }) => id === webhook.id) ?? webhook)
      },
    }),
  )
  const failed = save.error ?? trial.error
  return (
    <Dialog open onOpenChange={(open) => open || onClose()}>
      <DialogContent
        // A click beside the dialog must not throw away a choice half made.
        onPointerDownOutside={(event) => event.preventDefault()}
        className="h-[92dvh] overflow-hidden sm:h-[min(46rem,92dvh)] sm:max-w-3xl"
      >
        <DialogHeader>
          <DialogTitle>How it is read</DialogTitle>
          <DialogDescription>
            <bdi>{webhook.name}</bdi>
          </DialogDescription>
        </DialogHeader>
        <StepLayout
          footer={
            <>
              {completed?.complete === false ? (
                <p className="me-auto line-clamp-2 text-muted-foreground text-sm max-sm:basis-full">
                  {completed.missing[0]}
                </p>
              ) : null}
              <Button variant="ghost" onClick={onClose}>
                Cancel
              </Button>
              <Submit
                type="button"
                busy={save.isPending}
                disabled={!complete || save.isPending}
                onClick={() => complete && save.mutate({ ...at, mapping: complete })}
              >
                Save
              </Submit>
            </>
          }
        >
          <SampleField
            text={mapping.text}
            rowsAt={mapping.rowsAt}
            lists={mapping.sample?.lists ?? []}
            rows={mapping.sample?.rows ?? null}
            error={mapping.sampleError}
            onText={mapping.setText}
            onRowsAt={mapping.setRowsAt}
          />
          {message ? (
            <MappingFields
              message={message}
              places={places}
              unknown={trial.data?.unknownTouchpoints ?? []}
              onLayout={mapping.setLayout}
              onDraft={mapping.setDraft}
            />
          ) : null}
          {trial.data && complete ? (
            <section aria-label="What this message would give" aria-busy={trial.isPlaceholderData}>
              <TriedSample trial={trial.data} places={places} />
            </section>
          ) : null}
          <FormMessage>{failed ? sentenceOf(failed) : null}</FormMessage>
        </StepLayout>
      </DialogContent>
    </Dialog>
  )
}

/** What went wrong, and where the server names it, with what. */
function sentenceOf(error: unknown): string {
  const { message, problems } = failureOf(error)
  return [...new Set([message, ...problems.map((problem) => problem.message)])].join(' ')
}
