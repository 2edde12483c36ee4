import type { Mapping } from '@/core/feedback/mapping'
import { Invalid, type Problem } from '@/server/errors'

/**
 * Looks whether each column rates one touchpoint at most: counted at two, one
 * opinion would weigh twice, and as the same answer of the same row it has one
 * id, so that the second would be taken for a duplicate without a word.
 * @throws Invalid naming each further rating of a column
 */
export function demandRatedOnce(mapping: Mapping): void {
  if (mapping.layout === 'long') return
  const rated = new Set<number>()
  const problems = mapping.ratings.flatMap(({ column, target }, index): Problem[] => {
    if (target.kind === 'skip') return []
    if (rated.has(column)) return [{ path: `mapping.ratings.${index}.column`, message }]
    rated.add(column)
    return []
  })
  if (problems.length > 0) throw new Invalid(message, problems)
}

const message = 'A column rates two touchpoints. An answer counts at one of them: keep one.'
