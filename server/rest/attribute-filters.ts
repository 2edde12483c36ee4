import { AttributeCondition } from '@/core/heat/filters'
import { Invalid } from '@/server/errors'

/** What a query says of attributes: `attr=class:Eco`, `range=age:18..34`, `missing=age`. */
type Said = {
  attr?: string[] | undefined
  range?: string[] | undefined
  missing?: string[] | undefined
}

const dayMs = 24 * 60 * 60_000

/**
 * Conditions on attributes as an address has them. A key holds no colon, so
 * the first one ends it; several `attr` of one key are a choice of values.
 * @throws Invalid naming what is not understood
 */
export function attributeFilters({ attr, range, missing }: Said): AttributeCondition[] | undefined {
  const chosen = new Map<string, string[]>()
  for (const said of attr ?? []) {
    const [key, value] = divide('attr', said, 'class:Eco')
    chosen.set(key, [...(chosen.get(key) ?? []), value])
  }
  const conditions = [
    ...[...chosen].map(([key, values]) => ({ is: 'one-of' as const, key, values })),
    ...(range ?? []).map((said) => readRange(said)),
    ...(missing ?? []).map((key) => ({ is: 'missing' as const, key })),
  ]
  return conditions.length > 0 ? conditions.map((one) => AttributeCondition.parse(one)) : undefined
}

function divide(name: string, said: string, example: string): [key: string, value: string] {
  const at = said.indexOf(':')
  if (at < 1) throw notUnderstood(name, example)
  return [said.slice(0, at), said.slice(at + 1)]
}

function readRange(said: string): AttributeCondition {
  const example = 'age:18..34'
  const [key, value] = divide('range', said, example)
  const ends = value.split('..')
  if (ends.length !== 2) throw notUnderstood('range', example)
  const [min, max] = ends.map((end) => {
    if (end === '') return null
    const number = /^\d{4}-\d{2}-\d{2}$/.test(end)
      ? Date.parse(`${end}T00:00:00Z`) / dayMs
      : Number(end)
    if (!Number.isFinite(number)) throw notUnderstood('range', example)
    return number
  })
  return { is: 'between', key, min: min ?? null, max: max ?? null }
}

function notUnderstood(path: string, example: string): Invalid {
  return new Invalid(undefined, [{ path, message: `Expected a form such as ${example}.` }])
}
