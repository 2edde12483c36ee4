'use client'

import { ArrowDown, ListOrdered } from 'lucide-react'
import { Fragment, type ReactNode, useState } from 'react'
import { failureOf } from '@/components/trpc/failure'
import { cn } from '@/components/ui/cn'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorNotice } from '@/components/ui/error-notice'
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@/components/ui/table'
import type { TopTwoOfTen } from '@/core/heat/opportunity'
import {
  byPriority,
  type PriorityOrder,
  type PriorityPlace,
  priorityOrders,
  votesPerPerson,
} from '@/core/heat/priority'
import { BasisLine } from '../basis-line'
import { HeatChip } from '../heat-chip'
import { surenessWords } from '../heat-words'
import { count, heatNumber, mean } from '../number-text'
import { PanelSkeleton } from '../panel-skeleton'
import { usePriority } from '../queries'
import { useAbilities } from '../use-abilities'
import type { ViewProps } from '../view-props'
import { PriorityDetails } from './priority-details'
import { PriorityPlot } from './priority-plot'
import { missingWords, orderNames, spanText } from './priority-words'
import { VoteControl } from './vote-control'

/** One list of what to do first, by any of its columns. */
export function PriorityView({ journeyId, view, change }: ViewProps) {
  const query = usePriority(journeyId, view.filters)
  const mayVote = useAbilities(journeyId).includes('heat.vote')
  const [open, setOpen] = useState<string | null>(null)
  const list = query.data
  if (!list) {
    return query.error ? (
      <ErrorNotice message={failureOf(query.error).message} onRetry={() => void query.refetch()} />
    ) : (
      <PanelSkeleton />
    )
  }
  if (list.places.length === 0) {
    return (
      <EmptyState icon={<ListOrdered />} title="No touchpoints yet">
        As soon as the map has touchpoints, they are ranked here.
      </EmptyState>
    )
  }
  const places = [...list.places].sort(byPriority(view.order))
  const left = votesPerPerson - list.ownVotes
  const opened = places.find(({ touchpointId }) => touchpointId === open)
  return (
    <div className={cn('space-y-4 transition-opacity', query.isPlaceholderData && 'opacity-60')}>
      {mayVote ? (
        <p className="text-muted-foreground">
          {`You have ${count(left)} of ${votesPerPerson} votes left on this map.`}
        </p>
      ) : null}
      <div className="rounded-md border bg-card">
        <Table aria-label="Touchpoints by priority">
          <TableHeader>
            <TableRow>
              <TableHead>Touchpoint</TableHead>
              {priorityOrders.map((order) => (
                <OrderHead
                  key={order}
                  order={order}
                  current={view.order}
                  onChoose={() => change({ order })}
                />
              ))}
            </TableRow>
          </TableHeader>
          <TableBody>
            {places.map((place) => (
              <Fragment key={place.touchpointId}>
                <PlaceRow
                  place={place}
                  isOpen={place === opened}
                  onOpen={() => setOpen(place === opened ? null : place.touchpointId)}
                  votes={
                    <VoteControl
                      journeyId={journeyId}
                      place={place}
                      left={left}
                      mayVote={mayVote}
                    />
                  }
                />
                {place === opened ? (
                  <TableRow>
                    <TableCell colSpan={priorityOrders.length + 1}>
                      <PriorityDetails place={place} basis={list} />
                    </TableCell>
                  </TableRow>
                ) : null}
              </Fragment>
            ))}
          </TableBody>
        </Table>
      </div>
      <PriorityPlot places={places} onChoose={setOpen} />
      <div className="space-y-1">
        <p className="text-muted-foreground text-sm">
          Opportunity is Ulwick’s score, 0 to 20: importance plus what satisfaction lacks of it,
          each ten times the share of the answers 4 and 5, of at least five customers, whichever
          instruments are chosen above. Reach counts different customers; an answer without a
          customer counts as one.
        </p>
        <BasisLine basis={list} />
      </div>
    </div>
  )
}

function OrderHead({
  order,
  current,
  onChoose,
}: {
  order: PriorityOrder
  current: PriorityOrder
  onChoose: () => void
}) {
  const chosen = order === current
  const direction = order === 'satisfaction' ? 'ascending' : 'descending'
  return (
    <TableHead aria-sort={chosen ? direction : undefined} className="px-1">
      <button
        type="button"
        onClick={onChoose}
        className={cn(
          'focus-ring inline-flex h-8 items-center gap-1 rounded-sm px-2 hover:text-foreground',
          chosen && 'font-semibold text-foreground',
        )}
      >
        {orderNames[order]}
        {chosen ? <ArrowDown aria-hidden="true" className="size-3.5" /> : null}
      </button>
    </TableHead>
  )
}

function PlaceRow({
  place,
  isOpen,
  onOpen,
  votes,
}: {
  place: PriorityPlace
  isOpen: boolean
  onOpen: () => void
  votes: ReactNode
}) {
  const { heat, opportunity, importance, satisfaction, reach } = place
  return (
    <TableRow className={cn(isOpen && 'bg-accent')}>
      <TableCell className="min-w-44">
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={onOpen}
          className="focus-ring rounded-sm text-start hover:underline"
        >
          <bdi className="line-clamp-2 font-medium">{place.title || 'Untitled'}</bdi>
          <bdi className="block truncate text-muted-foreground text-sm">{place.stageTitle}</bdi>
        </button>
      </TableCell>
      <TableCell>
        <HeatChip heat={heat} />
        <Small>
          {heat.state === 'ok' && heat.negative > 0
            ? `${heatNumber(heat.interval[0])} to ${heatNumber(heat.interval[1])}, n ${count(heat.n)}`
            : `n ${count(heat.n)}`}
        </Small>
        {heat.state === 'ok' && heat.negative === 0 ? <Small>{surenessWords(heat)}</Small> : null}
      </TableCell>
      <TableCell>
        {opportunity ? (
          <>
            <span className="font-semibold tabular-nums">{mean(opportunity.value)}</span>
            <Small>{spanText(opportunity.interval)}</Small>
          </>
        ) : (
          <Nothing reason={missingWords(place) ?? ''} />
        )}
      </TableCell>
      <TableCell>
        <OfTen value={importance} />
      </TableCell>
      <TableCell>
        <OfTen value={satisfaction} />
      </TableCell>
      <TableCell className="tabular-nums">{count(reach)}</TableCell>
      <TableCell>{votes}</TableCell>
    </TableRow>
  )
}

function OfTen({ value }: { value: TopTwoOfTen | null }) {
  if (!value) return <Nothing reason="Fewer than five customers answered." />
  return (
    <>
      <span className="tabular-nums">{mean(value.value)}</span>
      <Small>{`${spanText(value.interval)}, n ${count(value.n)}`}</Small>
    </>
  )
}

function Small({ children }: { children: string }) {
  return (
    <span className="block whitespace-nowrap text-muted-foreground text-xs tabular-nums">
      {children}
    </span>
  )
}

function Nothing({ reason }: { reason: string }) {
  return (
    <span title={reason} className="text-muted-foreground">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{reason}</span>
    </span>
  )
}
