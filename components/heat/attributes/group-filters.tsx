'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/components/trpc/client'
import type { HeatFilters } from '@/core/heat/filters'
import { ChoiceFilter } from '../choice-filter'
import { AttributeFilter } from './attribute-filter'

/**
 * Filters by who answered: attributes and segments. For members; a guest is
 * not shown what is known of customers.
 */
export function GroupFilters({
  journeyId,
  filters,
  onChange,
}: {
  journeyId: string
  filters: HeatFilters
  onChange: (part: Pick<HeatFilters, 'attributes' | 'segmentIds'>) => void
}) {
  const trpc = useTRPC()
  const journey = useQuery(trpc.journey.get.queryOptions({ journeyId })).data
  const mayRead = journey?.abilities.includes('feedback.read') ?? false
  const facets = useQuery(
    trpc.heat.attributes.queryOptions({ journeyId }, { enabled: mayRead }),
  ).data
  const workspaceId = journey?.workspaceId ?? ''
  const segments = useQuery(
    trpc.segment.list.queryOptions({ workspaceId }, { enabled: mayRead }),
  ).data
  if (!journey || !mayRead) return null
  const chosen = filters.segmentIds ?? []
  const choices = (segments ?? []).map(({ segmentId, name }) => ({ value: segmentId, label: name }))
  const gone = chosen.filter((id) => !choices.some(({ value }) => value === id))
  return (
    <>
      <AttributeFilter
        workspaceId={workspaceId}
        facets={facets ?? []}
        conditions={filters.attributes ?? []}
        maySave={journey.abilities.includes('segment.edit')}
        onChange={(attributes) => onChange({ attributes })}
      />
      {choices.length + gone.length === 0 ? null : (
        <ChoiceFilter
          name="Segment"
          always
          choices={[...choices, ...gone.map((value) => ({ value, label: 'A former segment' }))]}
          chosen={chosen}
          onChange={(segmentIds) => onChange({ segmentIds })}
        />
      )}
    </>
  )
}
