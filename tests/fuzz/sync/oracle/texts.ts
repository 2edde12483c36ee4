import type { Records } from '@/core/journey/records'
import type { Change } from '@/core/sync/protocol'
import type { Person, Written } from '../person'

/** A text that nobody wrote over is there, or its author was told. */
export function judgeTexts(person: Person, truth: Records, log: readonly Change[]): void {
  for (const written of person.written) {
    const { recordId, key, token, superseded } = written
    if (superseded || person.refusedTokens.has(token)) continue
    const record = truth.get(recordId) as Record<string, unknown> | undefined
    if (record?.[key] === token) continue
    if (wasOverwritten(written, log)) continue
    throw new Error(`${token} of person ${person.index} was lost from ${recordId}.`)
  }
}

function wasOverwritten({ recordId, key, token }: Written, log: readonly Change[]): boolean {
  const taken = log.findIndex(({ diff }) => JSON.stringify(diff).includes(`"${token}"`))
  return log
    .slice(taken < 0 ? log.length : taken + 1)
    .some(
      ({ diff }) =>
        diff.remove.includes(recordId) ||
        diff.patch.some((patch) => patch.id === recordId && key in patch.set),
    )
}
