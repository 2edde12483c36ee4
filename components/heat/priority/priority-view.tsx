'use client'

import { ArrowDown, ListOrdered } from 'lucide-react'
import { Fragment, useState } from 'react'
import { failureOf } from '@/components/trpc/failure'
import { ChoiceSelect } from '@/components/ui/choice-select'
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
import {
  byPriority,
  type PriorityOrder,
  priorityOrders,
  votesPerPerson,
} from '@/core/heat/priority'
import { BasisLine } from '../basis-line'
import { count } from '../number-text'
import { PanelSkeleton } from '../panel-skeleton'
import { usePriority } from '../queries'
import { useAbilities } from '../use-abilities'
import type { ViewProps } from '../view-props'
import { PriorityDetails } from './priority-details'
import { PriorityPlot } from './priority-plot'
import { PriorityRow } from './priority-row'
import { byNames, orderNames } from './priority-words'
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
      <ChoiceSelect
        aria-label="Order"
        className="w-full sm:hidden"
        value={view.order}
        names={byNames}
        onChange={(order) => change({ order })}
      />
      <div className="rounded-md border bg-card">
        <Table aria-label="Touchpoints by priority" className="max-sm:block">
          <TableHeader className="max-sm:hidden">
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
          <TableBody className="max-sm:block">
            {places.map((place) => (
              <Fragment key={place.touchpointId}>
                <PriorityRow
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
                  <TableRow className="max-sm:block">
                    <TableCell colSpan={priorityOrders.length + 1} className="max-sm:block">
                      <PriorityDetails place={place} basis={list} />
                    </TableCell>
                  </TableRow>
                ) : null}
              </Fragment>
            ))}
          </TableBody>
        </Table>
      </div>
      <PriorityPlot places={places} chosen={opened?.touchpointId ?? null} onChoose={setOpen} />
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
          'focus-ring inline-flex h-8 pointer-coarse:h-10 items-center gap-1 rounded-sm px-2 hover:text-foreground',
          chosen && 'font-semibold text-foreground',
        )}
      >
        {orderNames[order]}
        {chosen ? <ArrowDown aria-hidden="true" className="size-3.5" /> : null}
      </button>
    </TableHead>
  )
}
