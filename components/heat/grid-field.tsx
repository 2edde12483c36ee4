'use client'

import type { KeyboardEvent } from 'react'
import { cn } from '@/components/ui/cn'
import { TooltipContent, TooltipRoot, TooltipTrigger } from '@/components/ui/tooltip'
import type { Heat } from '@/core/heat/heat'
import type { GridSlot } from './grid-model'
import { FewMark } from './heat-chip'
import { heatColour } from './heat-colour'
import { heatSentence, methodLine, negativeSentence } from './heat-words'
import { count, heatNumber } from './number-text'
import { SurelyMark } from './surely-mark'

/** One field of the heat grid: colour, number and n; all the rest on hover and focus. */
export function GridField({
  slot,
  period,
  position,
  isCurrent,
  onReach,
  onOpen,
}: {
  slot: GridSlot
  period: string
  position: string
  isCurrent: boolean
  onReach: () => void
  onOpen: (slot: GridSlot) => void
}) {
  const { heat } = slot
  const opens = heat !== null && heat.n > 0
  const shared = {
    'data-position': position,
    tabIndex: isCurrent ? 0 : -1,
    onFocus: onReach,
    className: 'group h-16 w-48 min-w-24 p-0.5 outline-none',
  }
  if (!heat) {
    return (
      <td {...shared} aria-label={`${slot.rowTitle}, ${slot.columnTitle}: nothing is mapped here.`}>
        <div className={fieldBox} />
      </td>
    )
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!opens || (event.key !== 'Enter' && event.key !== ' ')) return
    event.preventDefault()
    onOpen(slot)
  }

  return (
    <TooltipRoot>
      <TooltipTrigger asChild>
        <td
          {...shared}
          aria-label={`${slot.rowTitle}, ${slot.columnTitle}: ${heatSentence(heat)}`}
          onKeyDown={onKeyDown}
          onClick={opens ? () => onOpen(slot) : undefined}
        >
          <FieldBody heat={heat} opens={opens} />
        </td>
      </TooltipTrigger>
      <TooltipContent className="space-y-1 p-2.5 text-sm">
        <p className="font-semibold">
          <bdi>{slot.rowTitle}</bdi> × <bdi>{slot.columnTitle}</bdi>
        </p>
        <p>{heatSentence(heat)}</p>
        {heat.n > 0 ? <p>{negativeSentence(heat)}</p> : null}
        <p>{`Period: ${period}.`}</p>
        <p className="opacity-75">{methodLine}</p>
        {opens ? <p className="opacity-75">Choose it to read its verbatims.</p> : null}
      </TooltipContent>
    </TooltipRoot>
  )
}

const fieldBox =
  'flex h-full flex-col items-start justify-between rounded-sm px-2 py-1.5 group-focus-visible:outline-2 group-focus-visible:outline-ring group-focus-visible:outline-offset-1'

function FieldBody({ heat, opens }: { heat: Heat; opens: boolean }) {
  return (
    <div
      className={cn(
        fieldBox,
        heatColour(heat),
        heat.state === 'none' && 'border border-input/60 border-dashed',
        opens && 'cursor-pointer hover:brightness-95',
      )}
    >
      <span className="flex w-full items-center justify-between font-semibold text-lg tabular-nums leading-6">
        {heat.state === 'ok' ? heatNumber(heat.heat) : null}
        {heat.state === 'few' ? <FewMark /> : null}
        {heat.state === 'none' ? <span className="font-normal text-sm">No data</span> : null}
        <SurelyMark heat={heat} />
      </span>
      {heat.n > 0 ? (
        <span
          className={cn(
            'text-xs tabular-nums',
            heat.state === 'few' && 'rounded-[3px] bg-card px-1',
          )}
        >
          n {count(heat.n)}
        </span>
      ) : null}
    </div>
  )
}
