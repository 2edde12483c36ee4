import type { Mapping, SourceMapping } from './mapping'
import { titleKey } from './titles'

/**
 * A source's mapping for columns with these names, wherever they stand now.
 * Names compare exactly, then by `titleKey`.
 * @returns `missing`: columns of the mapping that are not there any more. What
 * cannot do without its column (the answer of a long file) points behind the
 * last one, where every row is empty; everything else does without.
 */
export function bind(
  { names: before, mapping }: SourceMapping,
  names: readonly string[],
): { mapping: Mapping; missing: string[] } {
  const missing = new Set<string>()
  const find = finder(names)
  const at = (column: number): number | null => {
    const name = before[column] ?? ''
    const found = find(name)
    if (found === null) missing.add(name || `Column ${column + 1}`)
    return found
  }
  const maybe = (column: number | null) => (column === null ? null : at(column))
  const kept = <T extends { column: number }>(list: readonly T[]): T[] =>
    list.flatMap((one) => {
      const column = at(one.column)
      return column === null ? [] : [{ ...one, column }]
    })

  const { columns } = mapping
  const shared = {
    columns: {
      time: maybe(columns.time),
      channel: maybe(columns.channel),
      source: maybe(columns.source),
      customer: maybe(columns.customer),
      externalId: maybe(columns.externalId),
    },
    attributes: kept(mapping.attributes),
    values: kept(mapping.values),
    scales: kept(mapping.scales),
  }
  if (mapping.layout === 'wide') {
    const ratings = kept(mapping.ratings).map((one) => ({ ...one, verbatim: maybe(one.verbatim) }))
    return { mapping: { ...mapping, ...shared, ratings }, missing: [...missing] }
  }
  const { instrument } = mapping
  const bound: Mapping = {
    ...mapping,
    ...shared,
    touchpoint: maybe(mapping.touchpoint),
    value: at(mapping.value) ?? names.length,
    verbatim: maybe(mapping.verbatim),
    instrument:
      instrument.from === 'column'
        ? { from: 'column', column: at(instrument.column) ?? names.length }
        : instrument,
  }
  return { mapping: bound, missing: [...missing] }
}

function finder(names: readonly string[]): (name: string) => number | null {
  const exact = new Map<string, number>()
  const alike = new Map<string, number>()
  names.forEach((name, index) => {
    if (!exact.has(name)) exact.set(name, index)
    const key = titleKey(name)
    if (key !== '' && !alike.has(key)) alike.set(key, index)
  })
  return (name) => exact.get(name) ?? alike.get(titleKey(name)) ?? null
}
