import type { JourneyRecord } from '@/core/journey/records'
import { aLane, aStage, aTouchpoint } from '@/core/journey/records.fixture'
import { JourneyClient } from './client'
import type { Diff } from './diff'
import type { CopyStore } from './journey-copy'
import type { Change, FollowMessage, Mutation, Outcome } from './protocol'
import type { Transport, TransportFailure } from './transport'
import { MemoryUnsentStore, type UnsentStore } from './unsent-store'

export const stage = aStage()
const lane = aLane()
export const pay = aTouchpoint({ stageId: stage.id, laneId: lane.id, title: 'Pay' })
export const ship = aTouchpoint({ stageId: stage.id, laneId: lane.id, title: 'Ship' })
export const start: JourneyRecord[] = [stage, lane, pay, ship]

export type Sent = { mutation: Mutation; answer: Parameters<Transport['commit']>[1] }

/** A client whose line the test holds in its hands. */
export async function online(
  store: UnsentStore = new MemoryUnsentStore(),
  prefix = 'client',
  copies?: CopyStore,
) {
  const sent: Sent[] = []
  const names = [1, 2, 3].map((number) => `${prefix}-${number}`)
  let line: { up(): void; down(): void } | undefined
  let follower: Parameters<Transport['follow']>[1] | undefined
  const cursors: (number | null)[] = []
  const client = new JourneyClient({
    journeyId: 'journey',
    newClientId: () => names.shift() ?? '',
    clock: { now: () => 0, random: () => 0, after: () => () => {} },
    store,
    ...(copies ? { copies } : {}),
    transport: {
      connect: (listener) => {
        line = listener
      },
      commit: (mutation, answer) => void sent.push({ mutation: structuredClone(mutation), answer }),
      follow: ({ cursor }, listener) => {
        cursors.push(cursor)
        follower = listener
        return () => {}
      },
      present: () => {},
      summon: () => {},
      close: () => {},
    },
  })
  await client.start()
  const hear = (message: FollowMessage) => follower?.message(message)
  const snapshot = (version = 0, records = start, lastMutationId = 0) =>
    hear({ type: 'snapshot', version, records, lastMutationId })
  if (!copies) {
    line?.up()
    snapshot()
  }
  return {
    client,
    sent,
    cursors,
    snapshot,
    hear,
    fail: (index: number, failure: TransportFailure) => sent[index]?.answer.failed(failure),
    failFollow: (failure: TransportFailure) => follower?.failed(failure),
    answer: (index: number, outcome: Outcome) => sent[index]?.answer.outcome(outcome),
    change: (version: number, diff: Diff, from: Partial<Change> = {}) =>
      hear({ type: 'changes', changes: [{ ...theirs, ...from, version, diff }] }),
    up: () => line?.up(),
    down: () => line?.down(),
  }
}

export const noCopies: CopyStore = {
  load: async () => null,
  save: async () => {},
  forget: async () => {},
}

export const theirs = {
  author: { kind: 'user' as const, id: null, name: 'Ben' },
  clientId: 'client-of-ben',
  mutationId: 1,
  at: '2026-01-01T00:00:00.000Z',
}

/** Gives a record this title. */
export function title(id: string, text: string): Diff {
  return { put: [], patch: [{ id, set: { title: text } }], remove: [] }
}
