import type { Mapping } from '@/core/feedback/mapping'
import type { Sample } from '@/core/feedback/webhook-views'
import type { Touchpoint } from '@/core/journey/records'
import { Invalid } from '@/server/errors'
import { type ColumnRole, describeColumns, roleOf } from '@/server/feedback/import/guess-columns'
import { guessMapping } from '@/server/feedback/import/guess-mapping'
import { listsOfMessage, rowsOfMessage, tableOf } from './message-rows'

/**
 * The fields of a message as the columns of a table, with a guess of what each
 * is for. What a field is called is the last step of its path.
 * @throws Invalid when nothing is at `rowsAt`
 */
export function describeSample(
  message: unknown,
  rowsAt: string,
  touchpoints: readonly Touchpoint[],
): Sample {
  const found = rowsOfMessage(message, rowsAt)
  if (!found) {
    const nothing = { path: 'rowsAt', message: 'The sample has nothing there.' }
    throw new Invalid(nothing.message, [nothing])
  }
  const { names, rows } = tableOf(found)
  const called = describeColumns(names.map(lastStep), rows, touchpoints)
  const format = { kind: 'json' as const, rowsAt }
  const sight = { fileName: '', format, columns: called, rows, touchpoints }
  return {
    columns: called.map((column, index) => ({ ...column, name: names[index] ?? '' })),
    rows: rows.length,
    lists: listsOfMessage(message),
    guess: orOneAnswer(guessMapping(sight), called),
  }
}

/** "answer.score" is a score, "tags[0]" a tag. */
function lastStep(path: string): string {
  return (
    path
      .replace(/(\[\d+\])+$/, '')
      .split('.')
      .at(-1) || path
  )
}

/**
 * Where no field is a touchpoint's, one answer that rules say the touchpoint of
 * is a better beginning than fields that are all left out.
 */
function orOneAnswer(guess: Mapping, columns: Sample['columns']): Mapping {
  if (guess.layout === 'long') return guess
  const { ratings, ...shared } = guess
  if (ratings.some(({ target }) => target.kind === 'touchpoint')) return guess
  const called = (role: ColumnRole) => columns.find(({ name }) => roleOf(name) === role)?.index
  const value = called('value') ?? ratings[0]?.column
  if (value === undefined) return guess
  return {
    ...shared,
    layout: 'long',
    touchpoint: null,
    value,
    verbatim: called('verbatim') ?? null,
    instrument: { from: 'fixed', instrument: columns[value]?.instrument ?? 'rating' },
    touchpoints: [],
  }
}
