import { byHeat, type Heat } from './heat'
import type { Interval } from './interval'
import type { TopTwoOfTen } from './opportunity'
import type { HeatBasis } from './views'

/** Votes that one person may give on a journey. */
export const votesPerPerson = 5

/** One touchpoint with all that speaks for doing something about it. */
export type PriorityPlace = {
  touchpointId: string
  title: string
  stageTitle: string
  heat: Heat
  /** What customers say it matters; null with answers of fewer than five. */
  importance: TopTwoOfTen | null
  /** How satisfied they are, by CSAT and ratings; null with answers of fewer than five. */
  satisfaction: TopTwoOfTen | null
  /** Null where one of both is missing. */
  opportunity: { value: number; interval: Interval } | null
  /** Different customers who answered; a response without a customer counts as one. */
  reach: number
  /** Of all people, and of the one who asks. */
  votes: number
  ownVotes: number
}

/** The places in no order; sorted where they are shown. */
export type PriorityList = HeatBasis & { places: PriorityPlace[]; ownVotes: number }

export const priorityOrders = [
  'heat',
  'opportunity',
  'importance',
  'satisfaction',
  'reach',
  'votes',
] as const
export type PriorityOrder = (typeof priorityOrders)[number]

/** Most urgent first: the lowest satisfaction, the highest of all else; what has no number comes last. */
export function byPriority(order: PriorityOrder): (a: PriorityPlace, b: PriorityPlace) => number {
  return (a, b) => {
    if (order === 'heat') return byHeat(a.heat, b.heat)
    const [x, y] = [urgency(a, order), urgency(b, order)]
    if (x === null || y === null) {
      return Number(x === null) - Number(y === null) || byHeat(a.heat, b.heat)
    }
    return y - x || byHeat(a.heat, b.heat)
  }
}

function urgency(place: PriorityPlace, order: Exclude<PriorityOrder, 'heat'>): number | null {
  if (order === 'reach' || order === 'votes') return place[order]
  const value = place[order]?.value ?? null
  return order === 'satisfaction' && value !== null ? -value : value
}
