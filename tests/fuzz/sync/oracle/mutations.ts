import type { JourneyRecord } from '@/core/journey/records'
import { applyTo, type Draft, revertIn } from '@/core/sync/apply'
import type { Diff } from '@/core/sync/diff'
import { sameValue } from '@/core/sync/equal'
import { mutationKey } from '@/core/sync/mutation-queue'
import type { Change } from '@/core/sync/protocol'
import { isNoChange } from '@/core/sync/reversible'
import { settle } from '@/core/sync/settle'
import type { Answer, Entry } from '../ledger'
import type { Person } from '../person'

/** Everything that was answered is so, and everything in the log was answered. */
export function judgeMutations(
  people: readonly Person[],
  log: readonly Change[],
  start: readonly JourneyRecord[],
): void {
  const byKey = new Map(log.map((change) => [mutationKey(change), change]))
  const unlogged: Entry[] = []
  for (const { ledger } of people) {
    for (const [key, entry] of ledger.entries) {
      const change = byKey.get(key)
      judgeAnswers(key, entry.answers)
      const answer = entry.answers[0]
      if (!answer && change) throw new Error(`${key} was taken, but its author never heard of it.`)
      if (answer) judgeTaken(key, entry, answer, change)
      if (answer?.outcome === 'accepted' && !change) unlogged.push(entry)
    }
  }
  judgeUnlogged(unlogged, log, start)
}

/** Asked again, the server says the same again. */
function judgeAnswers(key: string, answers: readonly Answer[]): void {
  const kinds = new Set(answers.map((answer) => answer.outcome))
  if (kinds.size > 1) throw new Error(`${key} was answered as ${[...kinds].join(' and as ')}.`)
}

function judgeTaken(key: string, { mutation }: Entry, answer: Answer, change?: Change): void {
  switch (answer.outcome) {
    case 'accepted':
      if (change && !sameDiff(change.diff, mutation.diff)) {
        throw new Error(`${key} was accepted, but something else was done.`)
      }
      // Asked again, the server may name a later version, which includes it as well.
      if (change && change.version > answer.version) {
        throw new Error(`${key} was said to be in version ${answer.version} before it was.`)
      }
      return
    case 'adjusted':
      if (change && !sameDiff(change.diff, answer.diff)) {
        throw new Error(`${key} was adjusted, but its author was told something else.`)
      }
      if (!change && !isEmpty(answer.diff)) throw new Error(`${key} was acknowledged, and lost.`)
      return
    case 'rejected':
    case 'forbidden':
      if (change) throw new Error(`${key} was refused, and done all the same.`)
  }
}

/** An accepted edit that is not in the log did nothing: all that it asked for was there. */
function judgeUnlogged(
  entries: readonly Entry[],
  log: readonly Change[],
  start: readonly JourneyRecord[],
): void {
  const draft: Draft = new Map(start.map((record) => [record.id, record]))
  let left = entries.filter(({ mutation }) => !doesNothing(draft, mutation.diff))
  for (const { diff } of log) {
    if (left.length === 0) return
    applyTo(draft, diff)
    left = left.filter(({ mutation }) => !doesNothing(draft, mutation.diff))
  }
  const lost = left[0]
  if (lost) throw new Error(`${mutationKey(lost.mutation)} was acknowledged, and lost.`)
}

function doesNothing(draft: Draft, diff: Diff): boolean {
  const settled = settle(draft, diff)
  if (!settled.ok) return false
  revertIn(draft, settled.change)
  return isNoChange(settled.change)
}

/** The order of the parts says nothing, and a patch may leave out what was so already. */
function sameDiff(done: Diff, asked: Diff): boolean {
  const puts = new Map(asked.put.map((record) => [record.id, record]))
  const sets = new Map(asked.patch.map(({ id, set }) => [id, set]))
  return (
    done.put.every((record) => sameValue(puts.get(record.id), record)) &&
    done.patch.every(({ id, set }) =>
      Object.entries(set).every(([key, value]) => sameValue(sets.get(id)?.[key], value)),
    ) &&
    done.remove.every((id) => asked.remove.includes(id))
  )
}

function isEmpty({ put, patch, remove }: Diff): boolean {
  return put.length + patch.length + remove.length === 0
}
