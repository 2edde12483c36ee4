import { guessedUse } from '@/components/feedback/import/column-uses'
import { type ColumnUse, type Draft, withLayout } from '@/components/feedback/import/draft'
import type { MessageMapping } from './message-mapping'

/**
 * The mapping in the other layout. The one answer of a message becomes a
 * touchpoint's, to be chosen, and the first touchpoint's becomes the one answer;
 * words about it go along.
 */
export function inLayout({ columns, draft }: MessageMapping, layout: Draft['layout']): Draft {
  if (draft.layout === layout) return draft
  const next = withLayout(draft, layout, (index) => {
    const column = columns[index]
    return column ? guessedUse(layout, column) : { as: 'unused' }
  })
  return layout === 'wide' ? withRating(next, draft) : withAnswer(next, draft)
}

function withRating(next: Draft, { uses, instrument }: Draft): Draft {
  const answer = uses.findIndex(({ as }) => as === 'value')
  const words = uses.findIndex(({ as }) => as === 'verbatim')
  const rated = put(next, answer, { as: 'rating', instrument, target: null })
  return answer < 0 ? rated : put(rated, words, { as: 'comment', of: answer })
}

function withAnswer(next: Draft, { uses }: Draft): Draft {
  const answer = uses.findIndex(({ as }) => as === 'rating')
  const rating = uses[answer]
  if (rating?.as !== 'rating') return next
  const words = uses.findIndex((use) => use.as === 'comment' && use.of === answer)
  const answered = put(next, answer, { as: 'value' })
  return { ...put(answered, words, { as: 'verbatim' }), instrument: rating.instrument }
}

/** A copy in which a column that nothing is known of has a use. */
function put(draft: Draft, column: number, use: ColumnUse): Draft {
  if (draft.uses[column]?.as !== 'unused') return draft
  return { ...draft, uses: draft.uses.with(column, use) }
}
