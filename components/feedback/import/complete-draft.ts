import type { Mapping, Target } from '@/core/feedback/mapping'
import { type ColumnUse, type Draft, type SingleUse, sharedUses } from './draft'

export type Completed =
  | { complete: true; mapping: Mapping }
  /** What is still to be chosen, a sentence each. */
  | { complete: false; missing: string[] }

/** The mapping that a draft stands for, or what it still lacks. `names` are the columns' headers. */
export function completeDraft(draft: Draft, names: readonly string[]): Completed {
  return draft.layout === 'long' ? completeLong(draft) : completeWide(draft, names)
}

function completeLong(draft: Draft): Completed {
  const touchpoint = columnOf(draft, 'touchpoint')
  const value = columnOf(draft, 'value')
  if (touchpoint === null || value === null) {
    const missing = [
      ...(touchpoint === null ? ['Choose the column that names the touchpoint.'] : []),
      ...(value === null ? ['Choose the column with the answer, a number.'] : []),
    ]
    return { complete: false, missing }
  }
  const instrument = columnOf(draft, 'instrument')
  return {
    complete: true,
    mapping: {
      ...sharedOf(draft),
      layout: 'long',
      touchpoint,
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
  const { encoding, delimiter, dateOrder, source, channel } = draft
  const columns = Object.fromEntries(
    sharedUses.map((use) => [use, columnOf(draft, use)]),
  ) as Record<(typeof sharedUses)[number], number | null>
  return { encoding, delimiter, dateOrder, source, channel, columns }
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
