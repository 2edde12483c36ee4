'use client'

import { CalendarDays, ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import { dayOf, isDay } from './days'
import { periodText } from './number-text'
import { type Bounds, type Period, periodOf, periodPresets, presetNames, presetOf } from './period'

/** Chooses a period: one of the usual ones, or any two days, both included. */
export function PeriodFilter({
  period,
  bounds,
  onChange,
}: {
  period: Period
  bounds: Bounds
  onChange: (period: Period) => void
}) {
  const [open, setOpen] = useState(false)
  const words = periodWords(period)
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button
          variant="secondary"
          aria-label={`Period: ${words}`}
          className="data-[chosen]:border-primary/50 data-[chosen]:bg-primary-soft"
          data-chosen={isWhole(period) ? undefined : ''}
        >
          <CalendarDays className="text-muted-foreground" />
          {words}
          <ChevronDown className="text-muted-foreground" />
        </Button>
      </PopoverTrigger>
      <PopoverContent aria-label="Period">
        <PeriodChoice
          period={period}
          bounds={bounds}
          onChange={onChange}
          onPreset={() => setOpen(false)}
        />
      </PopoverContent>
    </Popover>
  )
}

/** The usual periods as buttons, and two days of one's own. */
export function PeriodChoice({
  period,
  bounds,
  onChange,
  onPreset,
}: {
  period: Period
  bounds: Bounds
  onChange: (period: Period) => void
  /** One of the usual periods was chosen, by one press. */
  onPreset?: () => void
}) {
  const today = dayOf(new Date())
  const preset = presetOf({ from: period.from, to: period.to }, today)
  return (
    <div className="space-y-3">
      <div className="grid grid-cols-2 gap-1">
        {periodPresets.map((one) => (
          <Button
            key={one}
            variant={preset === one ? 'default' : 'ghost'}
            aria-pressed={preset === one}
            className="justify-start"
            onClick={() => {
              onChange(periodOf(one, today))
              onPreset?.()
            }}
          >
            {presetNames[one]}
          </Button>
        ))}
      </div>
      <CustomPeriod key={`${period.from} ${period.to}`} period={period} onChange={onChange} />
      {bounds?.first && bounds.last ? (
        <p className="text-muted-foreground text-sm">
          {`There is feedback from ${periodText({ from: bounds.first, to: bounds.last })}.`}
        </p>
      ) : null}
    </div>
  )
}

const isWhole = ({ from, to }: Period) => from === undefined && to === undefined

/** "Last quarter", or its days. */
export function periodWords(period: Period): string {
  const preset = presetOf({ from: period.from, to: period.to }, dayOf(new Date()))
  return preset ? presetNames[preset] : periodText(period)
}

function CustomPeriod({
  period,
  onChange,
}: {
  period: Period
  onChange: (period: Period) => void
}) {
  const [from, setFrom] = useState(period.from ?? '')
  const [to, setTo] = useState(period.to ?? '')
  const reversed = from !== '' && to !== '' && from > to
  const changed = from !== (period.from ?? '') || to !== (period.to ?? '')
  return (
    <form
      className="space-y-2 border-t pt-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (reversed) return
        onChange({ from: isDay(from) ? from : undefined, to: isDay(to) ? to : undefined })
      }}
    >
      <div className="grid grid-cols-2 gap-2">
        <Field label="From">
          {(control) => (
            <Input
              {...control}
              type="date"
              value={from}
              onChange={(event) => setFrom(event.target.value)}
            />
          )}
        </Field>
        <Field label="To">
          {(control) => (
            <Input
              {...control}
              type="date"
              value={to}
              onChange={(event) => setTo(event.target.value)}
            />
          )}
        </Field>
      </div>
      {reversed ? (
        <p role="alert" className="text-danger text-sm">
          The first day lies after the last. Swap them.
        </p>
      ) : null}
      <Button type="submit" variant="secondary" className="w-full" disabled={reversed || !changed}>
        Show this period
      </Button>
    </form>
  )
}
