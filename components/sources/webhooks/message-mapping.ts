import {
  type Draft,
  draftOf,
  hasUse,
  type UsedColumn,
  usedColumns,
  withLayout,
} from '@/components/feedback/import/draft'
import { bind } from '@/core/feedback/bind'
import type { PreviewColumn } from '@/core/feedback/import-views'
import type { Mapping, SourceMapping } from '@/core/feedback/mapping'
import type { Sample } from '@/core/feedback/webhook-views'

/**
 * How a webhook's messages are read, while a person works on it: their fields
 * as the columns of a table, and what each is for.
 */
export type MessageMapping = { columns: PreviewColumn[]; draft: Draft }

/** A mapping that is in force, opened for change before there is a sample. */
export function opened({ names, mapping }: SourceMapping): MessageMapping {
  return { columns: names.map(unseen), draft: draftOf(mapping, names.length) }
}

/**
 * The guess for a sample: in what order dates are, is not guessed, and where
 * nothing looks like an answer, there will be one of them.
 */
export function guessed({ columns, guess }: Sample): MessageMapping {
  const draft = { ...draftOf(guess, columns.length), dateOrder: null }
  if (hasUse(draft, 'rating')) return { columns, draft }
  return { columns, draft: withLayout(draft, 'long', () => ({ as: 'unused' })) }
}

/**
 * The same mapping beside another sample: fields that it has are where it has
 * them, and fields that are in use and that it lacks stand behind them.
 */
export function withSample({ columns, draft }: MessageMapping, sample: Sample): MessageMapping {
  const seen = new Set(sample.columns.map(({ name }) => name))
  const used = usedIndexes(draft)
  const lacking = columns.filter(({ index, name }) => used.has(index) && !seen.has(name))
  const all = [...sample.columns, ...lacking.map(({ name }) => unseen(name))]
  const next = all.map((column, index) => ({ ...column, index }))
  return { columns: next, draft: moved(draft, namesOf(columns), namesOf(next)) }
}

/** What is saved: the mapping, by the names of the fields that it reads. */
export function sourceMapping({ columns, draft }: MessageMapping, mapping: Mapping): SourceMapping {
  const used = usedIndexes(draft)
  const names = namesOf(columns.filter(({ index }) => used.has(index)))
  return { names, mapping: bind({ names: namesOf(columns), mapping }, names).mapping }
}

const namesOf = (columns: readonly PreviewColumn[]) => columns.map(({ name }) => name)

/** A field of which only the name is known. */
function unseen(name: string, index = 0): PreviewColumn {
  return {
    ...{ index, name, samples: [], instrument: null, touchpointId: null },
    ...{ dates: null, attribute: null, words: [], moreWords: 0, wordRows: null },
  }
}

function usedIndexes(draft: Draft): Set<number> {
  const used = usedColumns(draft).filter(({ use }) => use.as !== 'unused')
  return new Set(used.map(({ column }) => column))
}

/** A draft about columns that stand elsewhere now; what is not among them goes. */
function moved(draft: Draft, from: readonly string[], to: readonly string[]): Draft {
  const places = new Map(to.map((name, index) => [name, index]))
  const placeOf = (column: number) => places.get(from[column] ?? '')
  const used = usedColumns(draft).flatMap(({ column, use }): UsedColumn[] => {
    const place = placeOf(column)
    if (place === undefined || use.as === 'unused') return []
    if (use.as !== 'comment' || use.of === null) return [{ column: place, use }]
    return [{ column: place, use: { as: 'comment', of: placeOf(use.of) ?? null } }]
  })
  const uses: Draft['uses'] = to.map(() => ({ as: 'unused' }))
  const also: UsedColumn[] = []
  for (const one of used) {
    if (uses[one.column]?.as === 'unused') uses[one.column] = one.use
    else also.push(one)
  }
  const movedKeys = <T>(all: Readonly<Record<number, T>>): Record<number, T> =>
    Object.fromEntries(
      Object.entries(all).flatMap(([column, one]) => {
        const place = placeOf(Number(column))
        return place === undefined ? [] : [[place, one]]
      }),
    )
  const { tables, scales } = draft
  return { ...draft, uses, also, tables: movedKeys(tables), scales: movedKeys(scales) }
}
