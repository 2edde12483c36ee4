'use client'

import { Star, X } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { tagsPerVerbatim, type Verbatim } from '@/core/feedback/verbatim'
import { QuoteButton } from './quote-button'
import { TagAdder } from './tag-adder'
import { useMark } from './use-mark'

/** What the team notes about a verbatim: a star as evidence, tags, a quote on the map. */
export function VerbatimMarks({
  journeyId,
  verbatim,
  mayMark,
}: {
  journeyId: string
  verbatim: Verbatim
  mayMark: boolean
}) {
  const { marks, mark } = useMark(journeyId, verbatim)
  if (!mayMark && !marks.starred && marks.tags.length === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-1 ps-2">
      {mayMark ? (
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label="Star as evidence"
          aria-pressed={marks.starred}
          onClick={() => mark({ starred: !marks.starred })}
        >
          <Star className={cn(marks.starred && 'fill-current text-warning')} />
        </Button>
      ) : marks.starred ? (
        <Star role="img" aria-label="Starred" className="mx-1.5 size-4 fill-current text-warning" />
      ) : null}
      {marks.tags.map((tag) => (
        <span
          key={tag}
          className="inline-flex h-6 items-center gap-0.5 rounded-full bg-secondary px-2 text-sm"
        >
          <bdi className="max-w-48 truncate">{tag}</bdi>
          {mayMark ? (
            <button
              type="button"
              aria-label={`Remove the tag ${tag}`}
              onClick={() => mark({ tags: marks.tags.filter((one) => one !== tag) })}
              className="focus-ring -me-1 rounded-full p-0.5 text-muted-foreground hover:text-foreground"
            >
              <X className="size-3" />
            </button>
          ) : null}
        </span>
      ))}
      {mayMark && marks.tags.length < tagsPerVerbatim ? (
        <TagAdder
          journeyId={journeyId}
          present={marks.tags}
          onAdd={(tag) => mark({ tags: [...marks.tags, tag] })}
        />
      ) : null}
      {mayMark ? <QuoteButton journeyId={journeyId} responseId={verbatim.responseId} /> : null}
    </div>
  )
}
