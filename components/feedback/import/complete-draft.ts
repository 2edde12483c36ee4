import type { PreviewColumn } from '@/core/feedback/import-views'
import type { DateOrder, Mapping, Target } from '@/core/feedback/mapping'
import { type ColumnUse, type Draft, type SingleUse, sharedUses } from './draft'

export type Completed =
  | { complete: true; mapping: Mapping }
  /** What is still to be chosen, a sentence each. */
  | { complete: false; missing: string[] }

/** How the dates of each column can be read, by position. */
export type Dates = readonly PreviewColumn['dates'][]

/** The mapping that a draft stands for, or what it still lacks. `names` are the columns' headers. */
export function completeDraft(
  draft: Draft,
  names: readonly string[],
  dates: Dates = [],
): Completed {
  const order = dateOrderOf(draft, dates)
  const missing = [
    ...(order === null ? ['Say whether 3/4/2026 is the 3rd of April or the 4th of March.'] : []),
    ...wrongScales(draft, names),
  ]
  const done = draft.layout === 'long' ? completeLong(draft) : completeWide(draft, names)
  if (!done.complete) return { complete: false, missing: [...missing, ...done.missing] }
  if (order === null || missing.length > 0) return { complete: false, missing }
  return { complete: true, mapping: { ...done.mapping, dateOrder: order } }
}

/** The order that was chosen, or else the only one in which the dates can be read; null when both fit. */
export function dateOrderOf({ dateOrder, uses }: Draft, dates: Dates): DateOrder | null {
  if (dateOrder) return dateOrder
  const isDate = (use: ColumnUse) =>
    use.as === 'time' || (use.as === 'attribute' && use.type === 'date')
  const found = new Set(dates.filter((_, column) => isDate(uses[column] ?? { as: 'unused' })))
  if (found.has('mdy')) return 'mdy'
  return found.has('ambiguous') && !found.has('dmy') ? null : 'dmy'
}

function wrongScales(draft: Draft, names: readonly string[]): string[] {
  return scalesOf(draft).flatMap(({ column, rule }) =>
    rule.from[0] < rule.from[1]
      ? []
      : [`The scale of “${names[column] ?? column + 1}” must end above its beginning.`],
  )
}

function completeLong(draft: Draft): Completed {
  const value = columnOf(draft, 'value')
  if (value === null) {
    return { complete: false, missing: ['Choose the column with the answer.'] }
  }
  const instrument = columnOf(draft, 'instrument')
  return {
    complete: true,
    mapping: {
      ...sharedOf(draft),
      layout: 'long',
      touchpoint: columnOf(draft, 'touchpoint'),
      value,
      verbatim: columnOf(draft, 'verbatim'),
      instrument:
        instrument === null
          ? { from: 'fixed', instrument: draft.instrument }
          : { from: 'column', column: instrument },
      touchpoints: draft.decisions,
    },
  }
}

function completeWide(draft: Draft, names: readonly string[]): Completed {
  const nameOf = (column: number) => names[column] ?? `Column ${column + 1}`
  const missing: string[] = []
  const ratings: Extract<Mapping, { layout: 'wide' }>['ratings'] = []
  draft.uses.forEach((use, column) => {
    if (use.as === 'comment' && use.of === null) {
      missing.push(`Choose which ratings the words in “${nameOf(column)}” are about.`)
    }
    if (use.as !== 'rating') return
    const { instrument, target } = use
    if (target) ratings.push({ column, instrument, target, verbatim: commentOn(draft, column) })
    else missing.push(`Choose a touchpoint for the ratings in “${nameOf(column)}”.`)
  })
  if (missing.length === 0 && !ratings.some(({ target }) => goesIn(target))) {
    missing.push('Choose at least one column with ratings of a touchpoint.')
  }
  if (missing.length > 0) return { complete: false, missing }
  return { complete: true, mapping: { ...sharedOf(draft), layout: 'wide', ratings } }
}

const goesIn = (target: Target) => target.kind !== 'skip'

function sharedOf(draft: Draft) {
  const { format, dateOrder, zone, source, channel } = draft
  const columns = Object.fromEntries(
    sharedUses.map((use) => [use, columnOf(draft, use)]),
  ) as Record<(typeof sharedUses)[number], number | null>
  const attributes = draft.uses.flatMap((use, column) => {
    if (use.as !== 'attribute') return []
    const { key, label, type, of } = use
    return [{ column, key, label, type, of }]
  })
  const values = answersOf(draft).flatMap((column) => {
    const table = draft.tables[column]
    return table && table.words.length > 0 ? [{ column, table }] : []
  })
  return {
    ...{ format, dateOrder: dateOrder ?? 'dmy', zone, source, channel, columns },
    ...{ attributes, values, scales: scalesOf(draft) },
  } as const
}

function scalesOf(draft: Draft) {
  return answersOf(draft).flatMap((column) => {
    const rule = draft.scales[column]
    return rule ? [{ column, rule }] : []
  })
}

/** The columns that hold answers. */
function answersOf({ uses }: Draft): number[] {
  return uses.flatMap(({ as }, column) => (as === 'rating' || as === 'value' ? [column] : []))
}

function columnOf(draft: Draft, as: SingleUse): number | null {
  const column = draft.uses.findIndex((use) => use.as === as)
  return column === -1 ? null : column
}

function commentOn(draft: Draft, rating: number): number | null {
  const isAbout = (use: ColumnUse) => use.as === 'comment' && use.of === rating
  const column = draft.uses.findIndex(isAbout)
  return column === -1 ? null : column
}
