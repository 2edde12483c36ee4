'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/components/trpc/client'
import { Button } from '@/components/ui/button'
import { dayOf } from '../days'
import { JourneyPair } from './journey-pair'
import { PersonaPair } from './persona-pair'
import {
  besideGroups,
  besideJourney,
  besidePeriods,
  periodPairNames,
  periodPairs,
  type Sides,
} from './presets'
import { SegmentPair } from './segment-pair'

/** Comparisons that people ask for most, each made by a choice or two; what has no choices is not shown. */
export function UsualComparisons({
  journeyId,
  sides,
  onChange,
}: {
  journeyId: string
  sides: Sides
  onChange: (sides: Sides) => void
}) {
  const { own, journeys, segments, personas } = useChoices(journeyId)
  return (
    <div
      role="group"
      aria-label="Usual comparisons"
      className="-mx-4 sm:mx-0 flex gap-2 overflow-x-auto px-4 py-1 sm:flex-wrap sm:px-0"
    >
      {periodPairs.map((pair) => (
        <Button
          key={pair}
          variant="secondary"
          size="sm"
          onClick={() => onChange(besidePeriods(sides, pair, dayOf(new Date())))}
        >
          {periodPairNames[pair]}
        </Button>
      ))}
      {segments.length > 1 ? (
        <SegmentPair segments={segments} onChoose={(a, b) => onChange(besideGroups(sides, a, b))} />
      ) : null}
      {personas.length > 1 ? (
        <PersonaPair
          journeyId={journeyId}
          journeys={journeys}
          personas={personas}
          onChoose={(a, b) => onChange(besideGroups(sides, a, b))}
        />
      ) : null}
      {own && journeys.length > 1 ? (
        <JourneyPair
          own={own}
          others={journeys.filter(({ id }) => id !== journeyId)}
          onChoose={(id) => onChange(besideJourney(sides, id))}
        />
      ) : null}
    </div>
  )
}

/** What the workspace has to compare; nothing for those who are not shown it. */
function useChoices(journeyId: string) {
  const trpc = useTRPC()
  const journey = useQuery(trpc.journey.get.queryOptions({ journeyId })).data
  const workspaceId = journey?.workspaceId ?? ''
  const known = { enabled: journey !== undefined }
  // As the filters by who answered, for those who may read the answers.
  const read = { enabled: journey?.abilities.includes('feedback.read') ?? false }
  const journeys = useQuery(trpc.journey.list.queryOptions({ workspaceId }, known)).data ?? []
  return {
    own: journeys.find(({ id }) => id === journeyId),
    journeys,
    segments: useQuery(trpc.segment.list.queryOptions({ workspaceId }, read)).data ?? [],
    personas: useQuery(trpc.persona.list.queryOptions({ workspaceId }, read)).data ?? [],
  }
}
