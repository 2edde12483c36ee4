import type { AttributeCondition } from '@/core/heat/filters'

/** Conditions that a filter may hold. */
export const mostConditions = 10

/** Another condition for one attribute, or none; the rest stays. One order, so that an address is the same. */
export function withCondition(
  conditions: readonly AttributeCondition[],
  key: string,
  condition: AttributeCondition | null,
): AttributeCondition[] {
  const others = conditions.filter((one) => one.key !== key)
  return [...others, ...(condition ? [condition] : [])].sort((a, b) => (a.key < b.key ? -1 : 1))
}
