import type { PreviewColumn } from '@/core/feedback/import-views'
import type { DateOrder, Format, Mapping } from '@/core/feedback/mapping'
import { titleKey } from '@/core/feedback/titles'
import type { Touchpoint } from '@/core/journey/records'
import { byTitleKey } from '../touchpoints'
import { type ColumnRole, roleOf } from './guess-columns'
import { readInstrument } from './values'

type Sight = {
  fileName: string
  format: Format
  columns: readonly PreviewColumn[]
  rows: readonly string[][]
  touchpoints: readonly Touchpoint[]
}

/** A complete mapping to begin with: long when a column names touchpoints, wide otherwise. */
export function guessMapping(sight: Sight): Mapping {
  const roles = rolesOf(sight.columns)
  const at = (role: ColumnRole) => roles.get(role) ?? null
  const shared = {
    format: sight.format,
    zone: 'UTC',
    attributes: attributesOf(sight, at('customer') !== null),
    values: [],
    scales: [],
    dateOrder: guessDateOrder(sight, at('time')),
    source: sourceOf(sight.fileName),
    channel: '',
    columns: {
      time: at('time'),
      channel: at('channel'),
      source: at('source'),
      customer: at('customer'),
      externalId: at('externalId'),
    },
  }
  const touchpoint = touchpointColumn(sight, at('touchpoint'))
  const value = at('value') ?? onlyMeasure(sight, touchpoint)
  if (touchpoint === null || value === null)
    return withWords(sight, { ...shared, layout: 'wide', ratings: ratingsOf(sight, roles) })
  const instrumentColumn = at('instrument')
  const named = valuesOf(sight, instrumentColumn).some((cell) => readInstrument(cell) !== null)
  return withWords(sight, {
    ...shared,
    layout: 'long',
    touchpoint,
    value,
    verbatim: at('verbatim'),
    instrument:
      instrumentColumn !== null && named
        ? { from: 'column', column: instrumentColumn }
        : { from: 'fixed', instrument: sight.columns[value]?.instrument ?? 'rating' },
    touchpoints: [],
  })
}

/** Columns that are known of customers; of the customer where the row names one. */
function attributesOf({ columns }: Sight, hasCustomer: boolean): Mapping['attributes'] {
  const keys = new Set<string>()
  return columns.flatMap(({ index, name, attribute }) => {
    if (!attribute || roleOf(name) !== null || keys.has(attribute.key)) return []
    keys.add(attribute.key)
    return [{ column: index, ...attribute, of: hasCustomer ? 'customer' : 'response' } as const]
  })
}

/** The mapping with a table for each column of answers that holds words that are understood. */
function withWords({ columns }: Sight, mapping: Mapping): Mapping {
  const answers =
    mapping.layout === 'wide' ? mapping.ratings.map(({ column }) => column) : [mapping.value]
  const values = answers.flatMap((column) => {
    const words = columns[column]?.words ?? []
    const known = words.flatMap(({ word, value }) => (value === undefined ? [] : [{ word, value }]))
    if (!known.some(({ value }) => value !== null)) return []
    const table = { words: known, else: 'number' as const }
    return [{ column, table }]
  })
  return { ...mapping, values }
}

/** The first column of each role; a column that is a touchpoint's has none. */
function rolesOf(columns: readonly PreviewColumn[]): Map<ColumnRole, number> {
  const roles = new Map<ColumnRole, number>()
  for (const { index, name, touchpointId } of columns) {
    const role = touchpointId === null ? roleOf(name) : null
    if (role && !roles.has(role)) roles.set(role, index)
  }
  return roles
}

function valuesOf({ rows }: Sight, column: number | null): string[] {
  return column === null ? [] : rows.map((row) => row[column] ?? '').filter((cell) => cell !== '')
}

/** The column of that name, or one whose values are titles of touchpoints. */
function touchpointColumn(sight: Sight, named: number | null): number | null {
  if (named !== null) return named
  const titles = byTitleKey(sight.touchpoints)
  const holder = sight.columns.find(({ index }) => {
    const cells = valuesOf(sight, index)
    return (
      cells.length > 0 &&
      cells.filter((cell) => titles.has(titleKey(cell))).length * 2 > cells.length
    )
  })
  return holder?.index ?? null
}

/** The one column of numbers that fit an instrument, beside a column of touchpoints. */
function onlyMeasure({ columns }: Sight, touchpoint: number | null): number | null {
  if (touchpoint === null) return null
  const measures = columns.filter(
    ({ name, instrument, attribute }) => instrument && !attribute && roleOf(name) === null,
  )
  return measures.length === 1 ? (measures[0]?.index ?? null) : null
}

/** Columns that are a touchpoint's, and those that look like answers, to be matched by hand. */
function ratingsOf({ columns }: Sight, roles: ReadonlyMap<ColumnRole, number>) {
  const taken = new Set(roles.values())
  return columns.flatMap(({ index, instrument, touchpointId, attribute }) => {
    const free = attribute === null && !taken.has(index)
    if (!free || (touchpointId === null && instrument === null)) return []
    const target =
      touchpointId === null
        ? ({ kind: 'skip' } as const)
        : ({ kind: 'touchpoint', touchpointId } as const)
    return [{ column: index, instrument: instrument ?? 'rating', target, verbatim: null }]
  })
}

/** Month first only when some date can be read no other way. */
function guessDateOrder({ columns }: Sight, time: number | null): DateOrder {
  return time !== null && columns[time]?.dates === 'mdy' ? 'mdy' : 'dmy'
}

/** The file's name without ending and copy number: the same file saved twice is one source. */
function sourceOf(fileName: string): string {
  return fileName
    .replace(/\.[^.]{1,5}$/, '')
    .replace(/( ?\(\d+\)| - copy)+$/i, '')
    .trim()
    .slice(0, 200)
}
