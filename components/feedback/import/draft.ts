import type { AttributeColumn, DateOrder, Format, Mapping, Target } from '@/core/feedback/mapping'
import type { ScaleRule, ValueTable } from '@/core/feedback/values'
import type { Instrument } from '@/core/heat/instruments'

/** Uses that a file of either layout can have, each for one column. */
export const sharedUses = ['time', 'channel', 'source', 'customer', 'externalId'] as const
/** Uses of a long file, each for one column. */
export const longUses = ['touchpoint', 'value', 'verbatim', 'instrument'] as const

export type SingleUse = (typeof sharedUses)[number] | (typeof longUses)[number]

/** What one column of the file is for. */
export type ColumnUse =
  | { as: 'unused' }
  | { as: SingleUse }
  /** Kept as an attribute of the customer or the response. */
  | ({ as: 'attribute' } & Omit<AttributeColumn, 'column'>)
  /** Wide: ratings of one touchpoint; `target` null: not decided yet. */
  | { as: 'rating'; instrument: Instrument; target: Target | null }
  /** Wide: the customer's words about the touchpoint that column `of` rates. */
  | { as: 'comment'; of: number | null }

/** A use with its column. */
export type UsedColumn = { column: number; use: ColumnUse }

/**
 * A mapping while a person works on it: seen from the file's columns, and
 * allowed to be incomplete. `uses` has one entry a column.
 */
export type Draft = {
  layout: Mapping['layout']
  format: Format
  /** Null: as the dates themselves say, where they do. */
  dateOrder: DateOrder | null
  zone: string
  source: string
  channel: string
  uses: ColumnUse[]
  /** What columns that have a use are for besides, which programs may say of them; nothing is lost on the way. */
  also: readonly UsedColumn[]
  /** Words that stand for values, by column; of columns without answers they are left alone. */
  tables: Readonly<Record<number, ValueTable>>
  /** Scales that are not the instrument's, by column. */
  scales: Readonly<Record<number, ScaleRule>>
  /** Long files without an instrument column: the instrument of all rows. */
  instrument: Instrument
  /** Long files: what becomes of names that are no touchpoint's title. */
  decisions: { name: string; target: Target }[]
}

/** A mapping as the server guessed or remembers it, opened for change. */
export function draftOf(mapping: Mapping, columns: number): Draft {
  const uses: ColumnUse[] = Array.from({ length: columns }, () => ({ as: 'unused' }))
  const also: UsedColumn[] = []
  const put = (column: number | null, use: ColumnUse) => {
    if (column === null || column >= columns) return
    const before = uses[column]
    if (before && before.as !== 'unused') also.push({ column, use: before })
    uses[column] = use
  }
  for (const { column, ...attribute } of mapping.attributes) {
    put(column, { as: 'attribute', ...attribute })
  }
  for (const use of sharedUses) put(mapping.columns[use], { as: use })
  if (mapping.layout === 'long') {
    put(mapping.verbatim, { as: 'verbatim' })
    if (mapping.instrument.from === 'column') put(mapping.instrument.column, { as: 'instrument' })
    put(mapping.value, { as: 'value' })
    put(mapping.touchpoint, { as: 'touchpoint' })
  } else {
    for (const { column, verbatim, instrument, target } of mapping.ratings) {
      put(verbatim, { as: 'comment', of: column })
      put(column, { as: 'rating', instrument, target })
    }
  }
  const { layout, format, dateOrder, zone, source, channel } = mapping
  return {
    ...{ layout, format, dateOrder, zone, source, channel, uses, also },
    tables: Object.fromEntries(mapping.values.map(({ column, table }) => [column, table])),
    scales: Object.fromEntries(mapping.scales.map(({ column, rule }) => [column, rule])),
    instrument: fixedInstrument(mapping) ?? 'csat',
    decisions: mapping.layout === 'long' ? mapping.touchpoints : [],
  }
}

function fixedInstrument(mapping: Mapping): Instrument | null {
  if (mapping.layout === 'wide' || mapping.instrument.from === 'column') return null
  return mapping.instrument.instrument
}

/** Every use that is made of a column, what columns are for besides included. */
export function usedColumns({ uses, also }: Pick<Draft, 'uses' | 'also'>): UsedColumn[] {
  return [...uses.map((use, column) => ({ column, use })), ...also]
}

/** Whether some column is used so. */
export function hasUse(draft: Draft, as: ColumnUse['as']): boolean {
  return usedColumns(draft).some(({ use }) => use.as === as)
}

/** A copy with one column's use changed. A use that only one column can have leaves the other. */
export function withUse(draft: Draft, column: number, use: ColumnUse): Draft {
  const many: readonly ColumnUse['as'][] = ['unused', 'rating', 'comment', 'attribute']
  const single = !many.includes(use.as)
  const left = (before: ColumnUse): ColumnUse => {
    if (single && before.as === use.as) return { as: 'unused' }
    // Words about a column that rates no longer have nothing to be about.
    if (before.as === 'comment' && before.of === column && use.as !== 'rating') {
      return { as: 'comment', of: null }
    }
    return before
  }
  const uses = draft.uses.map((before, at) => (at === column ? use : left(before)))
  const also = draft.also.filter(({ use: before }) => left(before) === before)
  return { ...draft, uses, also }
}

/** A copy in which a column is not for this any more besides its use. */
export function withoutAlso(draft: Draft, one: UsedColumn): Draft {
  return { ...draft, also: draft.also.filter((other) => other !== one) }
}

/** A copy in the other layout: what both know stays, the rest is as guessed by `guess`. */
export function withLayout(
  draft: Draft,
  layout: Mapping['layout'],
  guess: (column: number) => ColumnUse,
): Draft {
  if (draft.layout === layout) return draft
  const shared: readonly string[] = [...sharedUses, 'attribute']
  const uses = draft.uses.map((use, column) => (shared.includes(use.as) ? use : guess(column)))
  const also = draft.also.filter(({ use }) => shared.includes(use.as))
  return { ...draft, layout, uses, also }
}

/** A copy with one name of a long file decided. */
export function withDecision(draft: Draft, name: string, target: Target): Draft {
  const others = draft.decisions.filter((decision) => decision.name !== name)
  return { ...draft, decisions: [...others, { name, target }] }
}

/** A copy with a column's table of words, or without one. */
export function withTable(draft: Draft, column: number, table: ValueTable | null): Draft {
  return { ...draft, tables: replaced(draft.tables, column, table) }
}

/** A copy with a column's own scale, or with its instrument's. */
export function withScale(draft: Draft, column: number, scale: ScaleRule | null): Draft {
  return { ...draft, scales: replaced(draft.scales, column, scale) }
}

function replaced<T>(all: Readonly<Record<number, T>>, column: number, one: T | null) {
  const { [column]: _, ...others } = all
  return one === null ? others : { ...others, [column]: one }
}
