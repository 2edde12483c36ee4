'use client'

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { ChoiceSelect } from '@/components/ui/choice-select'
import type { HeatFilters as Filters } from '@/core/heat/filters'
import { HeatFilters } from '../heat-filters'
import { useHeatFacets } from '../queries'
import type { HeatView } from '../view-url'

/** What each side counts: filters of its own, and for B perhaps another journey. */
export function CompareSides({
  journeyId,
  view,
  onChange,
}: {
  journeyId: string
  view: Pick<HeatView, 'filters' | 'other'>
  onChange: (part: { filters?: Filters; other?: HeatView['other'] }) => void
}) {
  const { other } = view
  const facets = useHeatFacets(journeyId).data
  const otherFacets = useHeatFacets(other.journeyId ?? journeyId).data
  return (
    <div className="divide-y rounded-md border bg-card">
      <SideRow letter="A" name="First side">
        <HeatFilters
          journeyId={journeyId}
          filters={view.filters}
          facets={facets}
          onChange={(filters) => onChange({ filters })}
        />
      </SideRow>
      <SideRow letter="B" name="Second side">
        <OtherJourney
          journeyId={journeyId}
          chosen={other.journeyId}
          onChange={(chosen) => onChange({ other: { ...other, journeyId: chosen } })}
        />
        <HeatFilters
          journeyId={other.journeyId ?? journeyId}
          filters={other.filters}
          facets={otherFacets}
          onChange={(filters) => onChange({ other: { ...other, filters } })}
        />
      </SideRow>
    </div>
  )
}

function SideRow({
  letter,
  name,
  children,
}: {
  letter: string
  name: string
  children: ReactNode
}) {
  return (
    <section aria-label={name} className="flex items-start gap-3 p-3">
      <SideLetter letter={letter} />
      <div className="flex min-w-0 flex-1 flex-wrap gap-2">{children}</div>
    </section>
  )
}

/** A or B, as it stands before all that belongs to that side. */
export function SideLetter({ letter }: { letter: string }) {
  return (
    <span
      aria-hidden="true"
      className="flex size-8 shrink-0 items-center justify-center rounded-sm bg-secondary font-semibold"
    >
      {letter}
    </span>
  )
}

const here = 'here'

/** The journey that B is of, where the workspace has more than one. */
function OtherJourney({
  journeyId,
  chosen,
  onChange,
}: {
  journeyId: string
  chosen: string | null
  onChange: (journeyId: string | null) => void
}) {
  const trpc = useTRPC()
  const own = useQuery(trpc.journey.get.queryOptions({ journeyId })).data
  const workspaceId = own?.workspaceId ?? ''
  const all = useQuery(
    trpc.journey.list.queryOptions({ workspaceId }, { enabled: own !== undefined }),
  ).data
  const others = all?.filter(({ id }) => id !== journeyId) ?? []
  if (others.length === 0 && chosen === null) return null
  const names = new Map([[here, 'This journey']])
  for (const { id, title } of others) names.set(id, title || 'Untitled')
  if (chosen !== null && !names.has(chosen)) names.set(chosen, 'Another journey')
  return (
    <ChoiceSelect
      aria-label="Journey of B"
      className="w-auto max-w-60"
      value={chosen ?? here}
      names={Object.fromEntries(names)}
      onChange={(next) => onChange(next === here ? null : next)}
    />
  )
}
