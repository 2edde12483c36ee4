'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { memo } from 'react'
import { Notice } from '@/components/feedback/import/notice'
import { responses } from '@/components/heat/number-text'
import { timeAgo } from '@/components/home/time-ago'
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
import { ErrorNotice } from '@/components/ui/error-notice'
import { Skeleton } from '@/components/ui/skeleton'
import { Textarea } from '@/components/ui/textarea'
import type { ReadKept } from '@/core/feedback/webhook-views'
import { indentJson } from './indent-json'
import type { Webhook } from './webhook'

/** What a webhook sent that could not be read, each with its reason. */
export function ProblemsDialog({
  journeyId,
  webhook,
  onUse,
  onClose,
}: {
  journeyId: string
  webhook: Webhook
  /** Takes a message as the sample of the mapping. */
  onUse: (body: string) => void
  onClose: () => void
}) {
  const trpc = useTRPC()
  const problems = useQuery(
    trpc.source.problems.queryOptions({ journeyId, sourceId: webhook.id }, { staleTime: 0 }),
  )
  return (
    <Dialog open onOpenChange={(open) => open || onClose()}>
      <DialogContent className="sm:max-w-2xl">
        <DialogHeader>
          <DialogTitle>{webhook.mapping ? 'Messages that were not taken' : 'Samples'}</DialogTitle>
          <DialogDescription>
            {webhook.mapping
              ? 'The latest 100 are kept, each up to 64 KB.'
              : 'What the program has sent so far, the latest 100, each up to 64 KB. Choose one to say how it is read.'}
          </DialogDescription>
        </DialogHeader>
        {webhook.mapping && problems.data ? (
          <ReadAgain journeyId={journeyId} webhook={webhook} kept={problems.data.length} />
        ) : null}
        {problems.isPending ? <Skeleton className="h-24" /> : null}
        {problems.error && !problems.data ? (
          <ErrorNotice
            message={failureOf(problems.error).message}
            onRetry={() => void problems.refetch()}
          />
        ) : null}
        <ul className="space-y-3">
          {problems.data?.map((problem) => (
            <li key={problem.id} className="space-y-2 rounded-md border p-3">
              <div className="flex flex-wrap items-start justify-between gap-2">
                {webhook.mapping ? (
                  <p dir="auto" className="min-w-0 flex-1 break-words">
                    {problem.message}
                  </p>
                ) : null}
                <time dateTime={problem.at} className="text-muted-foreground text-sm">
                  {timeAgo(problem.at, new Date())}
                </time>
              </div>
              <Message body={problem.body} />
              <Button variant="secondary" size="sm" onClick={() => onUse(problem.body)}>
                Use this as the sample
              </Button>
            </li>
          ))}
        </ul>
      </DialogContent>
    </Dialog>
  )
}

/** A message to be read; laid out once, for it may be long. */
const Message = memo(function Message({ body }: { body: string }) {
  return (
    <Textarea
      readOnly
      aria-label="Message"
      dir="ltr"
      rows={5}
      value={indentJson(body)}
      className="max-h-48 font-mono text-xs"
    />
  )
})

/** Offers to read what is kept once more, and says what came of it. */
function ReadAgain({
  journeyId,
  webhook,
  kept,
}: {
  journeyId: string
  webhook: Webhook
  kept: number
}) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const read = useMutation(
    trpc.source.readKept.mutationOptions({
      onSettled: () => queries.invalidateQueries(trpc.source.pathFilter()),
    }),
  )
  if (read.data) return <Notice kind="info" title={outcomeOf(read.data)} />
  if (read.error) {
    return (
      <Notice kind="danger" title="They could not be read again">
        {failureOf(read.error).message}
      </Notice>
    )
  }
  if (kept === 0) return null
  return (
    <Notice
      kind="info"
      title="They can be read again as the mapping is now"
      actions={
        <Submit
          type="button"
          size="sm"
          busy={read.isPending}
          onClick={() => read.mutate({ journeyId, sourceId: webhook.id })}
        >
          Read them now
        </Submit>
      }
    >
      What is on the map already is not counted twice.
    </Notice>
  )
}

function outcomeOf({ added, duplicates, left }: ReadKept): string {
  const sentences = [
    added > 0 ? `${responses(added)} added.` : 'Nothing was added.',
    duplicates > 0 ? `${responses(duplicates)} there already.` : '',
    left > 0 ? 'What is listed below still cannot be read.' : 'All that was kept has been read.',
  ]
  return sentences.filter(Boolean).join(' ')
}
