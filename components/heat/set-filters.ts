import type { HeatFilters } from '@/core/heat/filters'
import { withCondition } from './attributes/attribute-conditions'
import { conditionText } from './attributes/attribute-words'
import { chosenWords, type FilterChoices } from './filter-choices'
import { periodWords } from './period-filter'

/** A filter that is set: how it reads, and what the filters are without it. */
export type SetFilter = { key: string; name: string; words: string; without: HeatFilters }

/** All filters that are set, in the order in which they are offered. */
export function setFiltersOf(
  filters: HeatFilters,
  { lists, attributes }: FilterChoices,
): SetFilter[] {
  const set: SetFilter[] = []
  if (filters.from !== undefined || filters.to !== undefined) {
    const without = { ...filters, from: undefined, to: undefined }
    set.push({ key: 'period', name: '', words: periodWords(filters), without })
  }
  for (const list of lists.filter(({ chosen }) => chosen.length > 0)) {
    const without = { ...filters, ...list.part([]) }
    set.push({ key: list.name, name: list.name, words: chosenWords(list), without })
  }
  const conditions = filters.attributes ?? []
  for (const condition of attributes ? conditions : []) {
    const without = { ...filters, attributes: withCondition(conditions, condition.key, null) }
    const text = conditionText(condition, attributes?.facets ?? [])
    set.push({ key: `attribute ${condition.key}`, ...text, without })
  }
  return set
}
