'use client'

import { MessageSquareQuote } from 'lucide-react'
import { WordsLoading } from '@/components/feedback/words-loading'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Spinner } from '@/components/ui/spinner'
import { useSeen } from './use-seen'
import { useVerbatims, type VerbatimChoice } from './use-verbatims'
import { VerbatimItem } from './verbatim-item'

/** Verbatims; more come as one reads on. */
export function VerbatimList({
  choice,
  titles,
  mayMark = false,
}: {
  choice: VerbatimChoice
  /** Titles of the touchpoints; null where all are of one, which is named elsewhere. */
  titles: ReadonlyMap<string, string> | null
  /** Stars, tags and quotes can be set. */
  mayMark?: boolean
}) {
  const query = useVerbatims(choice)
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = query
  const end = useSeen(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  })
  if (query.isPending) return <WordsLoading label="Loading verbatims" />
  if (query.isError && !query.data) {
    const retry = () => void query.refetch()
    return <ErrorNotice message={failureOf(query.error).message} onRetry={retry} />
  }
  const verbatims = query.data.pages.flatMap((page) => page.verbatims)
  if (verbatims.length === 0) return <NoVerbatims choice={choice} />
  return (
    <div>
      <ul aria-label="Verbatims" aria-busy={query.isFetching} className="divide-y">
        {verbatims.map((verbatim) => (
          <VerbatimItem
            key={verbatim.responseId}
            journeyId={choice.journeyId}
            sought={choice.search ?? ''}
            mayMark={mayMark}
            verbatim={verbatim}
            place={titles ? titles.get(verbatim.touchpointId) || 'Untitled' : null}
          />
        ))}
      </ul>
      <div ref={end} className="flex h-12 items-center justify-center">
        {isFetchingNextPage ? <Spinner label="Loading more verbatims" /> : null}
        {hasNextPage && !isFetchingNextPage ? (
          <Button variant="ghost" onClick={() => void fetchNextPage()}>
            Show more
          </Button>
        ) : null}
      </div>
    </div>
  )
}

function NoVerbatims({ choice }: { choice: VerbatimChoice }) {
  if (choice.search || choice.tag || choice.starredOnly) {
    return (
      <EmptyState icon={<MessageSquareQuote />} title="Nothing found">
        No comment under these filters has these words, tag or star. Search for a shorter word, or
        widen the filters.
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={<MessageSquareQuote />} title="No verbatims here">
      Nobody wrote a comment under these filters. The ratings still count in the heat.
    </EmptyState>
  )
}
