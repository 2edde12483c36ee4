import type { JourneyRecord, Records } from '@/core/journey/records'
import { applyTo, type Draft } from '@/core/sync/apply'
import { mutationKey } from '@/core/sync/mutation-queue'
import type { Change } from '@/core/sync/protocol'
import { expectSame } from './same'

/**
 * The log is without a gap, takes each mutation once, and makes the rows: of
 * every property, the last value that the server has ordered is the one that is there.
 */
export function judgeLog(
  log: readonly Change[],
  start: readonly JourneyRecord[],
  truth: Records,
): void {
  const seen = new Set<string>()
  const draft: Draft = new Map(start.map((record) => [record.id, record]))
  log.forEach((change, index) => {
    const key = mutationKey(change)
    if (change.version !== index + 1) throw new Error(`Version ${index + 1} is missing.`)
    if (seen.has(key)) throw new Error(`${key} was applied twice.`)
    seen.add(key)
    applyTo(draft, change.diff)
  })
  expectSame(draft, truth, 'The log and the records')
}
