import type { JourneyState } from '@/core/journey/records'
import { addDays, type Day } from '../days'
import { type Period, periodOf } from '../period'
import type { HeatView } from '../view-url'

export const periodPairs = ['quarters', 'days30', 'days90', 'year'] as const
export type PeriodPair = (typeof periodPairs)[number]

export const periodPairNames: Record<PeriodPair, string> = {
  quarters: 'This quarter and last',
  days30: 'Last 30 days and the 30 before',
  days90: 'Last 90 days and the 90 before',
  year: 'Last 12 months and the 12 before',
}

/** Two periods that follow each other, the later one first, seen from `today`. */
export function periodsOf(pair: PeriodPair, today: Day): { now: Period; before: Period } {
  if (pair === 'quarters') {
    return { now: periodOf('thisQuarter', today), before: periodOf('lastQuarter', today) }
  }
  const now = periodOf(pair, today)
  const to = addDays(now.from ?? today, -1)
  return { now, before: { from: periodOf(pair, to).from, to } }
}

/** Both sides of a comparison. */
export type Sides = Pick<HeatView, 'filters' | 'other'>

/** The later period in A, the earlier one in B; all else stays as it is on each side. */
export function besidePeriods({ filters, other }: Sides, pair: PeriodPair, today: Day): Sides {
  const { now, before } = periodsOf(pair, today)
  return {
    filters: { ...filters, from: now.from, to: now.to },
    other: { ...other, filters: { ...other.filters, from: before.from, to: before.to } },
  }
}

/** Whose answers one side counts: those of a segment or of everybody, of this journey (null) or another. */
export type Group = { segmentId: string | null; journeyId: string | null }

/** A group of the journey that A is of. */
export type OwnGroup = Group & { journeyId: null }
export type ChooseGroups = (a: OwnGroup, b: Group) => void

export const isOfThisJourney = (group: Group): group is OwnGroup => group.journeyId === null

/**
 * Two groups side by side. Nothing else may tell the sides apart, or the
 * difference would be of both: B takes A's other filters.
 * @param a of this journey, which is always A's
 */
export function besideGroups({ filters }: Sides, a: Group & { journeyId: null }, b: Group): Sides {
  const of = ({ segmentId }: Group) => ({
    ...filters,
    segmentIds: segmentId === null ? undefined : [segmentId],
  })
  return { filters: of(a), other: { journeyId: b.journeyId, filters: of(b) } }
}

/** The same answers of another journey in B. */
export function besideJourney({ filters }: Sides, journeyId: string): Sides {
  return { filters, other: { journeyId, filters } }
}

/** Which state a journey of this state is first set beside. */
export const counterpart: Record<JourneyState, JourneyState> = {
  current: 'future',
  future: 'current',
  planned: 'actual',
  actual: 'planned',
}

type JourneyOfPersonas = { id: string; personas: readonly { id: string }[] }

/**
 * Whose answers are a persona's: those of its segment, in this journey. A
 * persona that is no segment's face is known by its journey, if that is mapped
 * for it alone: this one, or else the first of the others. Null: by neither.
 *
 * @param journeys those of the workspace, this one too
 */
export function groupOfPersona(
  persona: { id: string; segmentId: string | null },
  thisJourneyId: string,
  journeys: readonly JourneyOfPersonas[],
): Group | null {
  if (persona.segmentId !== null) return { segmentId: persona.segmentId, journeyId: null }
  const own = journeys.filter(
    ({ personas }) => personas.length === 1 && personas[0]?.id === persona.id,
  )
  if (own.some(({ id }) => id === thisJourneyId)) return { segmentId: null, journeyId: null }
  const other = own[0]
  return other ? { segmentId: null, journeyId: other.id } : null
}
