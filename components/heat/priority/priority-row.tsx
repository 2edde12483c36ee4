import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { TableCell, TableRow } from '@/components/ui/table'
import type { TopTwoOfTen } from '@/core/heat/opportunity'
import type { PriorityOrder, PriorityPlace } from '@/core/heat/priority'
import { HeatChip } from '../heat-chip'
import { surenessWords } from '../heat-words'
import { count, heatNumber, mean } from '../number-text'
import { missingWords, orderNames, spanText } from './priority-words'

/** One touchpoint with its numbers; the whole of them is shown below it when it is open. */
export function PriorityRow({
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
    <TableRow className={cn(stacked.row, isOpen && 'bg-accent')}>
      <TableCell className={cn('min-w-44', stacked.title)}>
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={onOpen}
          className="focus-ring rounded-sm text-start hover:underline pointer-coarse:min-h-10"
        >
          <bdi className="line-clamp-2 font-medium">{place.title || 'Untitled'}</bdi>
          <bdi className="block truncate text-muted-foreground text-sm">{place.stageTitle}</bdi>
        </button>
      </TableCell>
      <TableCell className={stacked.cell}>
        <Name order="heat" />
        <HeatChip heat={heat} />
        <Small>
          {heat.state === 'ok' && heat.negative > 0
            ? `${heatNumber(heat.interval[0])} to ${heatNumber(heat.interval[1])}, n ${count(heat.n)}`
            : `n ${count(heat.n)}`}
        </Small>
        {heat.state === 'ok' && heat.negative === 0 ? <Small>{surenessWords(heat)}</Small> : null}
      </TableCell>
      <TableCell className={stacked.cell}>
        <Name order="opportunity" />
        {opportunity ? (
          <>
            <span className="font-semibold tabular-nums">{mean(opportunity.value)}</span>
            <Small>{spanText(opportunity.interval)}</Small>
          </>
        ) : (
          <Nothing reason={missingWords(place) ?? ''} />
        )}
      </TableCell>
      <TableCell className={stacked.cell}>
        <Name order="importance" />
        <OfTen value={importance} />
      </TableCell>
      <TableCell className={stacked.cell}>
        <Name order="satisfaction" />
        <OfTen value={satisfaction} />
      </TableCell>
      <TableCell className={cn('tabular-nums', stacked.cell)}>
        <Name order="reach" />
        {count(reach)}
      </TableCell>
      <TableCell className={stacked.votes}>{votes}</TableCell>
    </TableRow>
  )
}

/** On a phone, where the table's head would lie outside the screen, a row is a card of its own. */
const stacked = {
  row: 'max-sm:grid max-sm:grid-cols-3 max-sm:gap-x-2 max-sm:gap-y-2 max-sm:p-3',
  title: 'max-sm:col-span-2 max-sm:p-0',
  cell: 'max-sm:p-0',
  votes: 'max-sm:col-start-3 max-sm:row-start-1 max-sm:justify-self-end max-sm:p-0',
}

/** What a number in such a card is. */
function Name({ order }: { order: PriorityOrder }) {
  return <span className="block text-muted-foreground text-xs sm:hidden">{orderNames[order]}</span>
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
