'use client'

import { X } from 'lucide-react'
import { instrumentNames } from '@/components/feedback/instrument-words'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import type { HeatFilters as Filters } from '@/core/heat/filters'
import { instruments } from '@/core/heat/instruments'
import type { HeatFacets } from '@/core/heat/views'
import { GroupFilters } from './attributes/group-filters'
import { ChoiceFilter } from './choice-filter'
import { isFiltered } from './filters-url'
import { PeriodFilter } from './period-filter'

/** Period, channel, source, instrument, attributes and segments. What cannot be chosen apart is not shown. */
export function HeatFilters({
  journeyId,
  filters,
  facets,
  onChange,
  className,
}: {
  journeyId: string
  filters: Filters
  facets: HeatFacets | undefined
  onChange: (filters: Filters) => void
  className?: string
}) {
  const set = (part: Partial<Filters>) => onChange({ ...filters, ...part })
  const instrumentChoices = instruments
    .filter(
      (one) =>
        facets?.instruments.some((facet) => facet.instrument === one) ||
        filters.instruments?.includes(one),
    )
    .map((value) => ({ value, label: instrumentNames[value].short }))
  return (
    <div role="group" aria-label="Filters" className={cn('flex flex-wrap gap-2', className)}>
      <PeriodFilter
        period={filters}
        bounds={facets ? { first: facets.firstDay, last: facets.lastDay } : null}
        onChange={({ from, to }) => set({ from, to })}
      />
      <ChoiceFilter
        name="Channel"
        choices={namesOf(facets?.channels, filters.channels, 'No channel')}
        chosen={filters.channels ?? []}
        onChange={(channels) => set({ channels })}
      />
      <ChoiceFilter
        name="Source"
        choices={namesOf(facets?.sources, filters.sources, 'No source')}
        chosen={filters.sources ?? []}
        onChange={(sources) => set({ sources })}
      />
      <ChoiceFilter
        name="Instrument"
        choices={instrumentChoices}
        chosen={filters.instruments ?? []}
        onChange={(chosen) =>
          set({ instruments: instruments.filter((one) => chosen.includes(one)) })
        }
      />
      <GroupFilters journeyId={journeyId} filters={filters} onChange={set} />
      {isFiltered(filters) ? (
        <Button variant="ghost" onClick={() => onChange({})}>
          <X />
          Clear filters
        </Button>
      ) : null}
    </div>
  )
}

/** All names that can be chosen: those that occur, and those that an old link still chooses. */
function namesOf(known: string[] | undefined, chosen: string[] | undefined, nameless: string) {
  const names = [...new Set([...(known ?? []), ...(chosen ?? [])])].sort((a, b) =>
    a.localeCompare(b),
  )
  return names.map((value) => ({ value, label: value || nameless }))
}
