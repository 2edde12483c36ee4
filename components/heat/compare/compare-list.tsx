'use client'

import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import type { ComparedPlace, Comparison } from '@/core/heat/compare'
import { shareWithoutNegatives } from '@/core/heat/heat'
import { HeatChip } from '../heat-chip'
import { count, percentage, responses } from '../number-text'
import { differenceWords, verdictSentence, verdictWords } from './compare-words'
import { DifferenceBar } from './difference-bar'
import { divergeColour } from './diverge-colour'
import { HowCompared } from './how-compared'

type Line = Pick<ComparedPlace, 'title' | 'stageTitle'> &
  Omit<ComparedPlace, 'touchpointId' | 'otherId'> & { key: string; place: ComparedPlace | null }

/** Touchpoints by their difference, the whole journey first; each opens to its formulas. */
export function CompareList({
  comparison,
  onRead,
}: {
  comparison: Comparison
  /** To the verbatims of a place on side A. */
  onRead: (touchpointId: string) => void
}) {
  const top = scaleTop(comparison)
  const whole = { ...comparison.whole, key: 'whole', title: 'Whole journey', stageTitle: '' }
  const lines: Line[] = [
    { ...whole, place: null },
    ...comparison.places.map((place) => ({ ...place, key: place.touchpointId, place })),
  ]
  return (
    <ol aria-label="Differences, surest first" className="@container divide-y">
      {lines.map((line) => (
        <CompareRow key={line.key} line={line} comparison={comparison} top={top} onRead={onRead} />
      ))}
    </ol>
  )
}

function CompareRow({
  line,
  comparison,
  top,
  onRead,
}: {
  line: Line
  comparison: Comparison
  top: number
  onRead: (touchpointId: string) => void
}) {
  const [open, setOpen] = useState(false)
  const detailsId = useId()
  const { place } = line
  return (
    <li>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={detailsId}
        onClick={() => setOpen(!open)}
        className="focus-ring flex w-full flex-wrap items-center gap-x-3 gap-y-1.5 rounded-sm px-2 py-2.5 text-start hover:bg-accent"
      >
        <ChevronRight
          aria-hidden="true"
          className={cn(
            'size-4 shrink-0 text-muted-foreground transition-transform rtl:rotate-180',
            open && 'rotate-90 rtl:rotate-90',
          )}
        />
        <span className="min-w-0 flex-1 basis-[calc(100%-2rem)] @lg:basis-40">
          <bdi className={cn('line-clamp-2 font-medium', !place && 'font-semibold')}>
            {line.title || 'Untitled'}
          </bdi>
          <bdi className="block truncate text-muted-foreground text-sm">{line.stageTitle}</bdi>
        </span>
        <SideNumber letter="A" heat={line.a} className="ms-7 @lg:ms-0" />
        <SideNumber letter="B" heat={line.b} />
        <DifferenceNumber line={line} />
        <span className="w-full ps-7 @3xl:w-1/4 @3xl:ps-0">
          <DifferenceBar compared={line} top={top} />
          <span className="block text-muted-foreground text-xs tabular-nums">
            {differenceWords(line)?.interval ?? 'No responses on one side'}
          </span>
        </span>
      </button>
      {open ? (
        <div id={detailsId} className="space-y-3 px-9 pb-4">
          <p>{verdictSentence(line)}</p>
          <NoNegatives name="A" heat={line.a} />
          <NoNegatives name="B" heat={line.b} />
          <HowCompared compared={line} comparison={comparison} />
          {place ? (
            <Button variant="secondary" size="sm" onClick={() => onRead(place.touchpointId)}>
              Read its verbatims in A
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  )
}

function SideNumber({
  letter,
  heat,
  className,
}: {
  letter: string
  heat: Line['a']
  className?: string
}) {
  return (
    <span className={cn('flex w-32 shrink-0 items-center gap-1.5', className)}>
      <span className="text-muted-foreground text-sm">{letter}</span>
      <HeatChip heat={heat} />
      <span
        title={responses(heat.n)}
        className="whitespace-nowrap text-muted-foreground text-xs tabular-nums"
      >
        n {count(heat.n)}
      </span>
    </span>
  )
}

/** A side without a negative answer makes the interval of the difference narrower than what is known. */
function NoNegatives({ name, heat }: { name: string; heat: Line['a'] }) {
  const share = shareWithoutNegatives(heat)
  if (!share) return null
  return (
    <p className="text-muted-foreground">
      {`No answer in ${name} is negative, so its heat adds nothing to the interval of the difference. Its share may still be up to ${percentage(share[1])}; the verdict takes that into account.`}
    </p>
  )
}

function DifferenceNumber({ line }: { line: Line }) {
  const words = differenceWords(line)
  return (
    <span className="ms-7 flex w-44 shrink-0 items-center gap-2 @lg:ms-0">
      <span
        className={cn(
          'inline-flex h-6 min-w-11 shrink-0 items-center justify-center rounded-sm border border-foreground/15 px-1.5 font-semibold text-sm tabular-nums',
          divergeColour(line),
        )}
      >
        <span className={cn(line.verdict === 'few' && 'rounded-[3px] bg-card px-1')}>
          {words && line.verdict !== 'few' ? words.value : '–'}
        </span>
      </span>
      <span className="text-sm">{verdictWords[line.verdict]}</span>
    </span>
  )
}

/** The difference at either end of the bars: the farthest bound of those with a number, never less than .2. */
function scaleTop({ whole, places }: Comparison): number {
  const bounds = [whole, ...places].flatMap(({ heat, verdict }) =>
    heat && verdict !== 'few' ? heat.interval.map(Math.abs) : [],
  )
  return Math.min(1, Math.max(0.2, ...bounds) * 1.05)
}
