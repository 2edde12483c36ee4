import type { RouterOutputs } from '@/components/trpc/client'
import type { AttributeType } from '@/core/feedback/attribute-type'
import type { AttributeCondition } from '@/core/heat/filters'
import { dayText } from '../number-text'

/** An attribute that feedback can be filtered by. */
export type AttributeFacet = RouterOutputs['heat']['attributes'][number]

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 6 })

/** What a condition asks, in words: "Eco, Business", "18 to 34", "from 18", "not known". */
export function conditionWords(condition: AttributeCondition, type: AttributeType): string {
  if (condition.is === 'missing') return 'not known'
  if (condition.is === 'one-of') return condition.values.map((one) => one || 'empty').join(', ')
  const { min, max } = condition
  const text = (value: number) => boundText(value, type)
  if (min !== null && max !== null) return `${text(min)} to ${text(max)}`
  if (min !== null) return `from ${text(min)}`
  return max === null ? 'any' : `up to ${text(max)}`
}

/** A condition as one reads it: whose attribute, and what it must be. */
export function conditionText(
  condition: AttributeCondition,
  facets: readonly AttributeFacet[],
): { name: string; words: string } {
  const facet = facets.find(({ key }) => key === condition.key)
  return {
    name: facet?.label ?? condition.key,
    words: conditionWords(condition, facet?.type ?? 'number'),
  }
}

/** A bound of a range; of dates it is days since 1970. */
export function boundText(value: number, type: AttributeType): string {
  return type === 'date' ? dayText(dayOfNumber(value)) : number.format(value)
}

const dayMs = 86_400_000

/** Days since 1970 as YYYY-MM-DD. */
export const dayOfNumber = (days: number): string =>
  new Date(days * dayMs).toISOString().slice(0, 10)

/** YYYY-MM-DD as days since 1970; null when it is no day. */
export function numberOfDay(day: string): number | null {
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) ? null : time / dayMs
}
