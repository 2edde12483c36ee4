import type { PreviewColumn, UnknownTouchpoint } from '@/core/feedback/import-views'
import type { Target } from '@/core/feedback/mapping'
import { type Draft, withDecision } from './draft'
import { createIn, type Places } from './places'

/** One decision for all names that are not a touchpoint of the map. */
export type BulkChoice = { kind: 'skip' } | { kind: 'create'; stageId: string }

function bulkTarget(choice: BulkChoice, title: string, places: Places): Target | null {
  return choice.kind === 'skip' ? { kind: 'skip' } : createIn(places, choice.stageId, title)
}

const isOpen = (use: Draft['uses'][number]) =>
  use.as === 'rating' && use.target?.kind !== 'touchpoint'

/** Whether a column of ratings does not go to a touchpoint of the map already. */
export function hasOpenTargets({ uses }: Pick<Draft, 'uses'>): boolean {
  return uses.some(isOpen)
}

/** Decides every column of ratings that does not go to a touchpoint of the map already. */
export function withBulkTargets(
  draft: Draft,
  columns: readonly Pick<PreviewColumn, 'name'>[],
  places: Places,
  choice: BulkChoice,
): Draft {
  const uses = draft.uses.map((use, column) => {
    if (!isOpen(use)) return use
    const target = bulkTarget(choice, columns[column]?.name ?? '', places)
    return target ? { ...use, target } : use
  })
  return { ...draft, uses }
}

/** Decides every unknown name of a long file. */
export function withBulkDecisions(
  draft: Draft,
  unknown: readonly UnknownTouchpoint[],
  places: Places,
  choice: BulkChoice,
): Draft {
  return unknown.reduce((decided, { name }) => {
    const target = bulkTarget(choice, name, places)
    return target ? withDecision(decided, name, target) : decided
  }, draft)
}

/** Takes every suggestion for a name that nobody has decided yet. */
export function withSuggestions(draft: Draft, unknown: readonly UnknownTouchpoint[]): Draft {
  const decided = new Set(draft.decisions.map(({ name }) => name))
  return unknown.reduce((next, { name, suggestion }) => {
    if (!suggestion || decided.has(name)) return next
    return withDecision(next, name, { kind: 'touchpoint', touchpointId: suggestion.touchpointId })
  }, draft)
}
