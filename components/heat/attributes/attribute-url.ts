import { AttributeCondition } from '@/core/heat/filters'

type Prefix = '' | 'vs.'

/** Conditions that a filter may hold. */
const most = 10

/**
 * Conditions on attributes in an address: `attr=class:Eco`, once for each
 * value; `range=age:18..34` with open ends; `missing=age`. A key holds no
 * colon, so the first one ends it. Of each attribute the first kind counts.
 */
export function readAttributes(query: URLSearchParams, prefix: Prefix): AttributeCondition[] {
  const found = new Map<string, unknown>()
  for (const [key, value] of pairsOf(query, `${prefix}attr`)) {
    const known = found.get(key) as { values: string[] } | undefined
    if (known) known.values = [...new Set([...known.values, value])].sort().slice(0, 100)
    else found.set(key, { is: 'one-of', key, values: [value] })
  }
  for (const [key, value] of pairsOf(query, `${prefix}range`)) {
    const range = /^(-?[\d.]*)\.\.(-?[\d.]*)$/.exec(value)
    if (!range || found.has(key)) continue
    const [min, max] = [numberOf(range[1]), numberOf(range[2])]
    if (min !== null || max !== null) found.set(key, { is: 'between', key, min, max })
  }
  for (const key of query.getAll(`${prefix}missing`)) {
    if (!found.has(key)) found.set(key, { is: 'missing', key })
  }
  return [...found.values()]
    .flatMap((one) => AttributeCondition.safeParse(one).data ?? [])
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, most)
}

/** Adds conditions to an address that has none. */
export function appendAttributes(
  query: URLSearchParams,
  conditions: readonly AttributeCondition[],
  prefix: Prefix,
): void {
  for (const condition of conditions) {
    const { key } = condition
    if (condition.is === 'one-of') {
      for (const value of condition.values) query.append(`${prefix}attr`, `${key}:${value}`)
    } else if (condition.is === 'between') {
      query.append(`${prefix}range`, `${key}:${condition.min ?? ''}..${condition.max ?? ''}`)
    } else {
      query.append(`${prefix}missing`, key)
    }
  }
}

export const attributeNames = ['attr', 'range', 'missing'] as const

function pairsOf(query: URLSearchParams, name: string): [key: string, value: string][] {
  return query.getAll(name).flatMap((text) => {
    const colon = text.indexOf(':')
    return colon < 0 ? [] : [[text.slice(0, colon), text.slice(colon + 1)] as [string, string]]
  })
}

function numberOf(text: string | undefined): number | null {
  const number = text ? Number(text) : Number.NaN
  return Number.isFinite(number) ? number : null
}
