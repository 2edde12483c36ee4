import { z } from 'zod'
import { AttributeCondition } from '@/core/heat/filters'

/** What is known of a customer or response, by attribute. Dates are 'YYYY-MM-DD'. A missing key is not known. */
export type Attributes = Readonly<Record<string, string | number | boolean>>

/** Picks a group of customers: all conditions must hold. */
export const SegmentRule = z.object({ all: z.array(AttributeCondition).min(1).max(20) })
export type SegmentRule = z.infer<typeof SegmentRule>

/** Whether somebody with these attributes belongs to the group. */
export function matches(rule: SegmentRule, attributes: Attributes): boolean {
  return rule.all.every((condition) => holds(condition, attributes))
}

/** Whether one condition holds. Text compares exactly as it is written. */
export function holds(condition: AttributeCondition, attributes: Attributes): boolean {
  const value = Object.hasOwn(attributes, condition.key) ? attributes[condition.key] : undefined
  if (condition.is === 'missing') return value === undefined
  if (value === undefined) return false
  if (condition.is === 'one-of') return condition.values.includes(String(value))
  const number = numberOf(value)
  if (number === null) return false
  const { min, max } = condition
  return (min === null || number >= min) && (max === null || number <= max)
}

const msPerDay = 86_400_000

/** Where a value lies on a range: a number as it is, a date as its days since 1970. */
function numberOf(value: string | number | boolean): number | null {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return null
  const at = Date.parse(`${value}T00:00:00Z`)
  return Number.isNaN(at) ? null : at / msPerDay
}
