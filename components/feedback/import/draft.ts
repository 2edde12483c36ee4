import type { DateOrder, Delimiter, Encoding, Mapping, Target } from '@/core/feedback/mapping'
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
  /** Wide: ratings of one touchpoint; `target` null: not decided yet. */
  | { as: 'rating'; instrument: Instrument; target: Target | null }
  /** Wide: the customer's words about the touchpoint that column `of` rates. */
  | { as: 'comment'; of: number | null }

/**
 * A mapping while a person works on it: seen from the file's columns, and
 * allowed to be incomplete. `uses` has one entry a column.
 */
export type Draft = {
  layout: Mapping['layout']
  encoding: Encoding
  delimiter: Delimiter
  dateOrder: DateOrder
  source: string
  channel: string
  uses: ColumnUse[]
  /** Long files without an instrument column: the instrument of all rows. */
  instrument: Instrument
  /** Long files: what becomes of names that are no touchpoint's title. */
  decisions: { name: string; target: Target }[]
}

/** A mapping as the server guessed or remembers it, opened for change. */
export function draftOf(mapping: Mapping, columns: number): Draft {
  const uses: ColumnUse[] = Array.from({ length: columns }, () => ({ as: 'unused' }))
  const put = (column: number | null, use: ColumnUse) => {
    if (column !== null && column < columns) uses[column] = use
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
  const { layout, encoding, delimiter, dateOrder, source, channel } = mapping
  return {
    ...{ layout, encoding, delimiter, dateOrder, source, channel, uses },
    instrument: fixedInstrument(mapping) ?? 'csat',
    decisions: mapping.layout === 'long' ? mapping.touchpoints : [],
  }
}

function fixedInstrument(mapping: Mapping): Instrument | null {
  if (mapping.layout === 'wide' || mapping.instrument.from === 'column') return null
  return mapping.instrument.instrument
}

/** A copy with one column's use changed. A use that only one column can have leaves the other. */
export function withUse(draft: Draft, column: number, use: ColumnUse): Draft {
  const single = use.as !== 'unused' && use.as !== 'rating' && use.as !== 'comment'
  const uses = draft.uses.map((before, at): ColumnUse => {
    if (at === column) return use
    if (single && before.as === use.as) return { as: 'unused' }
    // Words about a column that rates no longer have nothing to be about.
    if (before.as === 'comment' && before.of === column && use.as !== 'rating') {
      return { as: 'comment', of: null }
    }
    return before
  })
  return { ...draft, uses }
}

/** A copy in the other layout: what both know stays, the rest is as guessed by `guess`. */
export function withLayout(
  draft: Draft,
  layout: Mapping['layout'],
  guess: (column: number) => ColumnUse,
): Draft {
  if (draft.layout === layout) return draft
  const shared: readonly string[] = sharedUses
  const uses = draft.uses.map((use, column) => (shared.includes(use.as) ? use : guess(column)))
  return { ...draft, layout, uses }
}

/** A copy with one name of a long file decided. */
export function withDecision(draft: Draft, name: string, target: Target): Draft {
  const others = draft.decisions.filter((decision) => decision.name !== name)
  return { ...draft, decisions: [...others, { name, target }] }
}
