import { revertIn } from '@/core/sync/apply'
import type { Author } from '@/core/sync/author'
import type { ReversibleDiff } from '@/core/sync/diff'
import type { Change, Mutation, Outcome } from '@/core/sync/protocol'
import { isNoChange, toWire } from '@/core/sync/reversible'
import { type Settled, settle } from '@/core/sync/settle'
import { type ClientMemory, type RoomState, rememberedOutcomes } from './room-state'

/** A mutation that waits for its turn. */
export type Waiting = { mutation: Mutation; author: Author }

/** What is to become of one mutation, applied to the state but not yet written. */
export type Decision = {
  mutation: Mutation
  outcome: Outcome
  /** The change it makes, with the records before and after; null: none. */
  made: { change: Change; done: ReversibleDiff } | null
  /** What was remembered of the client before, for taking the decision back. */
  memoryBefore: ClientMemory
}

const unknownClient: ClientMemory = { lastMutationId: 0, outcomes: [] }

/**
 * Decides mutations in their order and applies them to the state. Pure but for
 * the state; the database has the last word (see `undecide`).
 * @param at ISO time of the changes
 */
export function decide(state: RoomState, group: readonly Waiting[], at: string): Decision[] {
  return inClientOrder(group).map((waiting) => decideOne(state, waiting, at))
}

/** Takes decisions back: the database has moved on, or was not reached. */
export function undecide(state: RoomState, decisions: readonly Decision[]): void {
  for (const { made, mutation, memoryBefore } of decisions.toReversed()) {
    state.clients.set(mutation.clientId, memoryBefore)
    if (!made) continue
    revertIn(state.records, made.done)
    state.version -= 1
  }
}

/** Each client's mutations by number, in the places that the client's mutations have in the group. */
function inClientOrder<T extends Waiting>(group: readonly T[]): T[] {
  const ofClient = new Map<string, T[]>()
  for (const waiting of group) {
    const list = ofClient.get(waiting.mutation.clientId)
    if (list) list.push(waiting)
    else ofClient.set(waiting.mutation.clientId, [waiting])
  }
  for (const list of ofClient.values()) {
    list.sort((a, b) => a.mutation.mutationId - b.mutation.mutationId)
  }
  return group.flatMap((waiting) => ofClient.get(waiting.mutation.clientId)?.shift() ?? [])
}

function decideOne(state: RoomState, { mutation, author }: Waiting, at: string): Decision {
  const { clientId, mutationId, diff } = mutation
  const memory = state.clients.get(clientId) ?? unknownClient
  const { version } = state
  const decision = { mutation, made: null, memoryBefore: memory }
  if (mutationId <= memory.lastMutationId) {
    return { ...decision, outcome: answerFrom(memory, mutationId, version) }
  }
  const expected = memory.lastMutationId + 1
  if (mutationId > expected)
    return { ...decision, outcome: { outcome: 'early', version, expected } }
  const settled = settle(state.records, diff)
  const done = settled.ok && !isNoChange(settled.change) ? settled.change : null
  if (done) state.version += 1
  const outcome = outcomeOf(settled, state.version)
  state.clients.set(clientId, remember(memory, mutationId, outcome))
  if (!done) return { ...decision, outcome }
  const change = { version: state.version, diff: toWire(done), author, clientId, mutationId, at }
  return { ...decision, outcome, made: { change, done } }
}

/** The answer to a mutation that was taken earlier, at the latest by `version`. */
export function answerFrom(memory: ClientMemory, mutationId: number, version: number): Outcome {
  const known = memory.outcomes.find((each) => each.mutationId === mutationId)
  return known?.outcome ?? { outcome: 'accepted', version }
}

function outcomeOf(settled: Settled, version: number): Outcome {
  if (!settled.ok) return { outcome: 'rejected', version, reasons: settled.reasons }
  if (!settled.adjusted) return { outcome: 'accepted', version }
  const diff = toWire(settled.change)
  return { outcome: 'adjusted', version, diff, reasons: settled.refused }
}

function remember(memory: ClientMemory, mutationId: number, outcome: Outcome): ClientMemory {
  if (outcome.outcome === 'accepted') return { ...memory, lastMutationId: mutationId }
  const outcomes = [...memory.outcomes, { mutationId, outcome }].slice(-rememberedOutcomes)
  return { lastMutationId: mutationId, outcomes }
}
