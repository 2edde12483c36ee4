import type { PreviewColumn } from '@/core/feedback/import-views'
import type { DateOrder, Mapping, Target } from '@/core/feedback/mapping'
import { type ColumnUse, type Draft, type SingleUse, sharedUses, usedColumns } from './draft'

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
export function dateOrderOf(draft: Draft, dates: Dates): DateOrder | null {
  if (draft.dateOrder) return draft.dateOrder
  const dated = usedColumns(draft).filter(({ use }) => isDate(use))
  const found = new Set(dated.map(({ column }) => dates[column]))
  if (found.has('mdy')) return 'mdy'
  return found.has('ambiguous') && !found.has('dmy') ? null : 'dmy'
}

/** Whether a column with this use holds dates. */
export function isDate(use: ColumnUse): boolean {
  return use.as === 'time' || (use.as === 'attribute' && use.type === 'date')
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
  const missing = twiceSaid(draft, nameOf)
  const ratings: Extract<Mapping, { layout: 'wide' }>['ratings'] = []
  for (const { column, use } of usedColumns(draft)) {
    if (use.as === 'comment' && use.of === null) {
      missing.push(`Choose which ratings the words in “${nameOf(column)}” are about.`)
    }
    if (use.as !== 'rating') continue
    const { instrument, target } = use
    if (target) ratings.push({ column, instrument, target, verbatim: commentOn(draft, column) })
    else missing.push(`Choose a touchpoint for the ratings in “${nameOf(column)}”.`)
  }
  if (missing.length === 0 && !ratings.some(({ target }) => goesIn(target))) {
    missing.push('Choose at least one column with ratings of a touchpoint.')
  }
  if (missing.length > 0) return { complete: false, missing }
  return { complete: true, mapping: { ...sharedOf(draft), layout: 'wide', ratings } }
}

/** Of two ratings of one column, and of two columns of words about one, only the first would go in. */
function twiceSaid(draft: Draft, nameOf: (column: number) => string): string[] {
  const rated: number[] = []
  const words = new Map<number, Set<number>>()
  for (const { column, use } of usedColumns(draft)) {
    if (use.as === 'rating' && use.target?.kind !== 'skip') rated.push(column)
    if (use.as !== 'comment' || use.of === null) continue
    words.set(use.of, (words.get(use.of) ?? new Set()).add(column))
  }
  const ratedTwice = new Set(rated.filter((column, index) => rated.indexOf(column) < index))
  const wordsTwice = [...words].filter(([, columns]) => columns.size > 1)
  return [
    ...[...ratedTwice].map(
      (column) => `“${nameOf(column)}” rates two touchpoints. An answer counts once: keep one.`,
    ),
    ...wordsTwice.map(
      ([column]) => `The words about “${nameOf(column)}” are in two columns. Choose one of them.`,
    ),
  ]
}

const goesIn = (target: Target) => target.kind !== 'skip'

function sharedOf(draft: Draft) {
  const { format, dateOrder, zone, source, channel } = draft
  const columns = Object.fromEntries(
    sharedUses.map((use) => [use, columnOf(draft, use)]),
  ) as Record<(typeof sharedUses)[number], number | null>
  const attributes = usedColumns(draft).flatMap(({ column, use }) => {
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
function answersOf(draft: Draft): number[] {
  const answers = usedColumns(draft).filter(({ use: { as } }) => as === 'rating' || as === 'value')
  return [...new Set(answers.map(({ column }) => column))].sort((a, b) => a - b)
}

function columnOf(draft: Draft, as: SingleUse): number | null {
  return usedColumns(draft).find(({ use }) => use.as === as)?.column ?? null
}

function commentOn(draft: Draft, rating: number): number | null {
  const isAbout = (use: ColumnUse) => use.as === 'comment' && use.of === rating
  return usedColumns(draft).find(({ use }) => isAbout(use))?.column ?? null
}
