'use client'

import { X } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { useIsPhone } from '@/components/ui/use-is-phone'
import type { HeatFilters as Filters } from '@/core/heat/filters'
import type { HeatFacets } from '@/core/heat/views'
import { AttributeFilter } from './attributes/attribute-filter'
import { ChoiceFilter } from './choice-filter'
import { CompactFilters } from './compact-filters'
import { type FiltersProps, useFilterChoices } from './filter-choices'
import { isFiltered } from './filters-url'
import { PeriodFilter } from './period-filter'

/**
 * Period, channel, source, instrument, attributes and segments. What cannot be
 * chosen apart is not shown. Where there is little room it is one row.
 */
export function HeatFilters({
  journeyId,
  filters,
  facets,
  narrow = false,
  onChange,
  className,
}: {
  journeyId: string
  filters: Filters
  facets: HeatFacets | undefined
  /** There is as little room as on a phone. */
  narrow?: boolean
  onChange: (filters: Filters) => void
  className?: string
}) {
  const isPhone = useIsPhone()
  const choices = useFilterChoices(journeyId, filters, facets)
  const bounds = facets ? { first: facets.firstDay, last: facets.lastDay } : null
  const shared = { filters, choices, bounds, onChange }
  const isCompact = narrow || isPhone
  return (
    <div
      role="group"
      aria-label="Filters"
      className={cn('flex min-w-0 gap-2', isCompact ? 'items-center' : 'flex-wrap', className)}
    >
      {isCompact ? <CompactFilters {...shared} /> : <WideFilters {...shared} />}
    </div>
  )
}

/** Each filter as a button of its own. */
function WideFilters({ filters, choices, bounds, onChange }: FiltersProps) {
  const { lists, attributes } = choices
  const set = (part: Partial<Filters>) => onChange({ ...filters, ...part })
  return (
    <>
      <PeriodFilter
        period={filters}
        bounds={bounds}
        onChange={({ from, to }) => set({ from, to })}
      />
      {lists.map((list) => (
        <ChoiceFilter key={list.name} list={list} onChange={(chosen) => set(list.part(chosen))} />
      ))}
      {attributes ? (
        <AttributeFilter
          {...attributes}
          conditions={filters.attributes ?? []}
          onChange={(conditions) => set({ attributes: conditions })}
        />
      ) : null}
      {isFiltered(filters) ? (
        <Button variant="ghost" onClick={() => onChange({})}>
          <X />
          Clear filters
        </Button>
      ) : null}
    </>
  )
}
