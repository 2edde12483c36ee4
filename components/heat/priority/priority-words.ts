import { enough } from '@/core/heat/heat'
import type { PriorityOrder, PriorityPlace } from '@/core/heat/priority'
import { count, mean } from '../number-text'

export const orderNames: Record<PriorityOrder, string> = {
  heat: 'Heat',
  opportunity: 'Opportunity',
  importance: 'Importance',
  satisfaction: 'Satisfaction',
  reach: 'Reach',
  votes: 'Votes',
}

/** What the list can be sorted by, as one chooses it. */
export const byNames: Record<PriorityOrder, string> = {
  heat: 'By heat',
  opportunity: 'By opportunity',
  importance: 'By importance',
  satisfaction: 'By satisfaction',
  reach: 'By reach',
  votes: 'By votes',
}

/** A number of ten or twenty with its interval in short: "15.0", "12.1 to 17.4". */
export function spanText([lo, hi]: readonly [number, number]): string {
  return `${mean(lo)} to ${mean(hi)}`
}

/** Why there is no opportunity; null where there is one. */
export function missingWords({ importance, satisfaction }: PriorityPlace): string | null {
  if (importance && satisfaction) return null
  if (!importance && !satisfaction) {
    return `Needs importance, and CSAT or ratings, each of ${enough} customers.`
  }
  return importance
    ? `Needs CSAT or ratings of ${enough} customers.`
    : `Needs importance of ${enough} customers.`
}

/** Whose answers a number rests on: "n 20, 18 customers". */
export const answersText = ({ n, customers }: { n: number; customers: number }): string =>
  `n ${count(n)}, ${customers === 1 ? '1 customer' : `${count(customers)} customers`}`
