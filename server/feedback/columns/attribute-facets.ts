import type { AttributeType } from '@/core/feedback/attribute-type'
import type { Placed } from './codes'
import { countSubjects } from './count'
import { rangeOf } from './days'
import type { JourneyColumns } from './journey-columns'
import type { AttributeColumn } from './owners'
import type { AttributeFacet } from './split'

/** Values listed of one attribute. */
const listed = 200

type Known = { key: string; label: string; type: AttributeType }

/** What a journey's responses can be filtered by: attributes by label, values by how many have them. */
export function facetsOf(
  columns: JourneyColumns,
  touchpoints: readonly Placed[],
  known: readonly Known[],
): AttributeFacet[] {
  const bySubject = responsesBySubject(columns, touchpoints)
  const facets: AttributeFacet[] = []
  for (const column of columns.attributes.owners.columns()) {
    const counts = new Float64Array(column.values.length + 1)
    const values = columns.subjects.valuesOf(column)
    for (let subject = 0; subject < values.length; subject += 1) {
      const value = values[subject] as number
      counts[value] = (counts[value] as number) + (bySubject[subject] as number)
    }
    const facet = facetOf(
      column,
      counts,
      known.find(({ key }) => key === column.key),
    )
    if (facet.values.length > 0) facets.push(facet)
  }
  return facets.sort((a, b) => (a.label < b.label ? -1 : 1))
}

function responsesBySubject(columns: JourneyColumns, touchpoints: readonly Placed[]): Uint32Array {
  const { blocks, codes, subjects } = columns
  const range = rangeOf(blocks, {})
  if (!range) return new Uint32Array(subjects.count)
  return countSubjects(blocks, { range, codes: codes.mask({}, touchpoints) }, subjects.count)
}

function facetOf(
  column: AttributeColumn,
  counts: Float64Array,
  known: Known | undefined,
): AttributeFacet {
  const byText = new Map<string, number>()
  const there = column.values.filter((_, index) => (counts[index + 1] as number) > 0)
  for (const [index, value] of column.values.entries()) {
    const n = counts[index + 1] as number
    if (n > 0) byText.set(String(value), (byText.get(String(value)) ?? 0) + n)
  }
  const values = [...byText].map(([value, n]) => ({ value, n }))
  values.sort((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1))
  const type = known?.type ?? typeOf(there)
  const numbers = there.map(numberOf).filter((number) => number !== null)
  const ranged = (type === 'number' || type === 'date') && numbers.length > 0
  return {
    key: column.key,
    label: known?.label ?? column.key,
    type,
    values: values.slice(0, listed),
    more: Math.max(0, values.length - listed),
    min: ranged ? numbers.reduce((a, b) => Math.min(a, b)) : null,
    max: ranged ? numbers.reduce((a, b) => Math.max(a, b)) : null,
    missing: counts[0] as number,
  }
}

type Value = string | number | boolean

/** What an attribute that nobody has described is by its values. */
function typeOf(values: readonly Value[]): AttributeType {
  const kinds = new Set(values.map((value) => (isDate(value) ? 'date' : typeof value)))
  if (kinds.size !== 1) return 'text'
  const [kind] = kinds
  return kind === 'date' || kind === 'number' || kind === 'boolean' ? kind : 'text'
}

const isDate = (value: Value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

function numberOf(value: Value): number | null {
  if (typeof value === 'number') return value
  const at = isDate(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN
  return Number.isNaN(at) ? null : at / 86_400_000
}
