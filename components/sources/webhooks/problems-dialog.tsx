'use client'

import { useQuery } from '@tanstack/react-query'
import { timeAgo } from '@/components/home/time-ago'
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
          <DialogTitle>Messages that were not taken</DialogTitle>
          <DialogDescription>
            The latest 100 are kept, each up to 4 KB. Mend the mapping, then let the program send
            them again.
          </DialogDescription>
        </DialogHeader>
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
                <p dir="auto" className="min-w-0 flex-1 break-words">
                  {problem.message}
                </p>
                <time dateTime={problem.at} className="text-muted-foreground text-sm">
                  {timeAgo(problem.at, new Date())}
                </time>
              </div>
              <pre
                dir="auto"
                className="max-h-32 overflow-auto whitespace-pre-wrap break-words rounded-sm bg-muted p-2 text-xs"
              >
                {problem.body}
              </pre>
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
