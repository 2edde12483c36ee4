import type { JourneyRecord } from '@/core/journey/records'
import type { Reason } from '@/core/sync/reason'
import type { Decision } from './decide'

/** Who removed a record, when (ISO), and what it was. */
export type Grave = { by: string; at: string; last: JourneyRecord }

/** The removed records that decisions speak of. */
export function missingIn(decisions: readonly Decision[]): string[] {
  const ids = decisions.flatMap(({ outcome }) =>
    reasonsOf(outcome).flatMap((reason) => (reason.code === 'removed' ? [reason.missingId] : [])),
  )
  return [...new Set(ids)]
}

/** The records that the decisions themselves remove. */
export function gravesIn(decisions: readonly Decision[]): Map<string, Grave> {
  const graves = new Map<string, Grave>()
  for (const { made } of decisions) {
    for (const last of made?.done.removed ?? []) {
      graves.set(last.id, { by: made?.change.author.name ?? '', at: made?.change.at ?? '', last })
    }
  }
  return graves
}

/** Says in every reason who removed what. The reasons are changed in place: memories share them. */
export function explain(decisions: readonly Decision[], graves: ReadonlyMap<string, Grave>): void {
  for (const { outcome } of decisions) {
    for (const reason of reasonsOf(outcome)) {
      const grave = reason.code === 'removed' ? graves.get(reason.missingId) : undefined
      if (grave) Object.assign(reason, grave)
    }
  }
}

function reasonsOf(outcome: Decision['outcome']): Reason[] {
  return outcome.outcome === 'rejected' || outcome.outcome === 'adjusted' ? outcome.reasons : []
}
