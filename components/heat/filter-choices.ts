import { useQuery } from '@tanstack/react-query'
import { instrumentNames } from '@/components/feedback/instrument-words'
import { useTRPC } from '@/components/trpc/client'
import type { HeatFilters } from '@/core/heat/filters'
import { instruments } from '@/core/heat/instruments'
import type { HeatFacets } from '@/core/heat/views'
import type { AttributeFacet } from './attributes/attribute-words'
import type { Bounds } from './period'

export type Choice = { value: string; label: string }

/** A filter that lets through what is chosen of a list; none chosen lets all through. */
export type ChoiceList = {
  name: string
  choices: readonly Choice[]
  chosen: readonly string[]
  /** The filters' part that says so. */
  part: (chosen: string[]) => Partial<HeatFilters>
}

export type FilterChoices = {
  /** Those in which there is something to choose. */
  lists: readonly ChoiceList[]
  /** Null: not shown to whoever asks. */
  attributes: { workspaceId: string; facets: readonly AttributeFacet[]; maySave: boolean } | null
}

/** What every arrangement of the filters needs. */
export type FiltersProps = {
  filters: HeatFilters
  choices: FilterChoices
  bounds: Bounds
  onChange: (filters: HeatFilters) => void
}

/**
 * All that a journey's heat can be filtered by, beside the period. Attributes
 * and segments are for members; a guest is not shown what is known of customers.
 * `facets` is undefined while it loads.
 */
export function useFilterChoices(
  journeyId: string,
  filters: HeatFilters,
  facets: HeatFacets | undefined,
): FilterChoices {
  const trpc = useTRPC()
  const journey = useQuery(trpc.journey.get.queryOptions({ journeyId })).data
  const enabled = journey?.abilities.includes('feedback.read') ?? false
  const workspaceId = journey?.workspaceId ?? ''
  const attributes = useQuery(trpc.heat.attributes.queryOptions({ journeyId }, { enabled })).data
  const segments = useQuery(trpc.segment.list.queryOptions({ workspaceId }, { enabled })).data
  const lists = [
    {
      name: 'Channel',
      choices: namesOf(facets?.channels, filters.channels, 'No channel'),
      chosen: filters.channels ?? [],
      part: (channels: string[]) => ({ channels }),
    },
    {
      name: 'Source',
      choices: namesOf(facets?.sources, filters.sources, 'No source'),
      chosen: filters.sources ?? [],
      part: (sources: string[]) => ({ sources }),
    },
    instrumentList(filters, facets),
  ].filter(isWorthChoosing)
  if (!journey || !enabled) return { lists, attributes: null }
  const segmentList = {
    name: 'Segment',
    choices: segmentsOf(segments, filters.segmentIds),
    chosen: filters.segmentIds ?? [],
    part: (segmentIds: string[]) => ({ segmentIds }),
  }
  return {
    // One segment leaves the other customers out: it is a choice by itself.
    lists: segmentList.choices.length > 0 ? [...lists, segmentList] : lists,
    attributes: {
      workspaceId,
      facets: attributes ?? [],
      maySave: journey.abilities.includes('segment.edit'),
    },
  }
}

/** One name that all share, and that nobody has chosen, says nothing. */
function isWorthChoosing({ choices, chosen }: ChoiceList): boolean {
  return choices.length > 1 || chosen.length > 0
}

function instrumentList(filters: HeatFilters, facets: HeatFacets | undefined): ChoiceList {
  const occurs = new Set<string>(facets?.instruments.map(({ instrument }) => instrument))
  return {
    name: 'Instrument',
    choices: instruments
      .filter((one) => occurs.has(one) || filters.instruments?.includes(one))
      .map((value) => ({ value, label: instrumentNames[value].short })),
    chosen: filters.instruments ?? [],
    part: (chosen) => ({ instruments: instruments.filter((one) => chosen.includes(one)) }),
  }
}

/** All names that can be chosen: those that occur, and those that an old link still chooses. */
function namesOf(known: string[] | undefined, chosen: string[] | undefined, nameless: string) {
  const names = [...new Set([...(known ?? []), ...(chosen ?? [])])].sort((a, b) =>
    a.localeCompare(b),
  )
  return names.map((value) => ({ value, label: value || nameless }))
}

function segmentsOf(
  segments: { segmentId: string; name: string }[] | undefined,
  chosen: string[] | undefined,
): Choice[] {
  const choices = (segments ?? []).map(({ segmentId, name }) => ({ value: segmentId, label: name }))
  const gone = (chosen ?? []).filter((id) => !choices.some(({ value }) => value === id))
  return [...choices, ...gone.map((value) => ({ value, label: 'A former segment' }))]
}

/** "All", the one that is chosen, or how many are. */
export function chosenWords({ choices, chosen }: Pick<ChoiceList, 'choices' | 'chosen'>): string {
  if (chosen.length === 0) return 'All'
  if (chosen.length > 1) return `${chosen.length} chosen`
  return choices.find((choice) => choice.value === chosen[0])?.label ?? chosen[0] ?? 'All'
}

/** A list with one value more, or less when it was there. */
export function toggled(chosen: readonly string[], value: string): string[] {
  return chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]
}
