'use client'

import { useId, useState } from 'react'
import { ChoiceSelect } from '@/components/ui/choice-select'
import type { Heat } from '@/core/heat/heat'
import { type HeatTrend, lastDayOf } from '@/core/heat/trend'
import { FormulaPanel } from '../formula-panel'
import { HeatSteps } from '../how-computed'
import { monthText, periodText, responses } from '../number-text'

/** How the heat of each month of one place comes about, with that month's own numbers. */
export function HowTrend({
  trend,
  values,
}: {
  trend: Pick<HeatTrend, 'months' | 'period' | 'p0' | 'strength'>
  /** The place's heat in each of the trend's months. */
  values: readonly (Heat | null)[]
}) {
  const labelId = useId()
  const told = trend.months.flatMap((month, index) => {
    const heat = values[index]
    return heat ? [{ month, heat }] : []
  })
  const newest = told.findLast(({ heat }) => heat.state === 'ok') ?? told.at(-1)
  const [chosen, choose] = useState<string | null>(null)
  const shown = told.find(({ month }) => month === chosen) ?? newest
  if (!shown) return null
  const names = Object.fromEntries(
    told.map(({ month, heat }) => [month, `${monthText(month)}, ${responses(heat.n)}`]),
  )
  return (
    <FormulaPanel
      note={`Period of the answers: ${periodText(daysOf(shown.month, trend.period))}. Every month is drawn towards the average of the whole period.`}
    >
      <li className="flex flex-wrap items-center gap-2">
        <span id={labelId}>Month</span>
        <ChoiceSelect
          aria-labelledby={labelId}
          className="w-auto min-w-44"
          value={shown.month}
          names={names}
          onChange={choose}
        />
      </li>
      <HeatSteps heat={shown.heat} basis={trend} />
    </FormulaPanel>
  )
}

/** The days of a month that lie in the trend's period. */
function daysOf(month: string, period: HeatTrend['period']): { from: string; to: string } {
  const last = lastDayOf(month)
  return {
    from: period && period.from > month ? period.from : month,
    to: period && period.to < last ? period.to : last,
  }
}
