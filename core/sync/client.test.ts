import { describe, expect, it } from 'vitest'
import { removeRecords } from '@/core/journey/edits/remove'
import type { JourneyRecord } from '@/core/journey/records'
import { aLane, aStage, aTouchpoint } from '@/core/journey/records.fixture'
import { JourneyClient } from './client'
import type { Diff } from './diff'
import type { CopyStore, JourneyCopy } from './journey-copy'
import type { Change, FollowMessage, Mutation, Outcome } from './protocol'
import type { Transport, TransportFailure } from './transport'
import { MemoryUnsentStore, type UnsentStore } from './unsent-store'

const stage = aStage()
const lane = aLane()
const pay = aTouchpoint({ stageId: stage.id, laneId: lane.id, title: 'Pay' })
const ship = aTouchpoint({ stageId: stage.id, laneId: lane.id, title: 'Ship' })
const start: JourneyRecord[] = [stage, lane, pay, ship]

type Sent = { mutation: Mutation; answer: Parameters<Transport['commit']>[1] }

/** A client whose line the test holds in its hands. */
async function online(
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

const noCopies: CopyStore = {
  load: async () => null,
  save: async () => {},
  forget: async () => {},
}

const theirs = {
  author: { kind: 'user' as const, id: null, name: 'Ben' },
  clientId: 'client-of-ben',
  mutationId: 1,
  at: '2026-01-01T00:00:00.000Z',
}

function title(id: string, text: string): Diff {
  return { put: [], patch: [{ id, set: { title: text } }], remove: [] }
}

describe('JourneyClient', () => {
  it('shows an edit at once, and is saved when the server has said so', async () => {
    const { client, answer, sent } = await online()
    client.apply(title(pay.id, 'Mine'))
    expect(client.records.get(pay.id)).toMatchObject({ title: 'Mine' })
    expect(client.status).toEqual({ state: 'saving', unsaved: 1 })
    expect(sent[0]?.mutation).toMatchObject({ clientId: 'client-1', mutationId: 1 })
    answer(0, { outcome: 'accepted', version: 1 })
    expect(client.status).toEqual({ state: 'saved' })
  })

  it('tells each time that the server has begun to tell everything: news before that was lost', async () => {
    const { client, up, down, change, hear } = await online()
    const told: string[] = []
    client.events.on(({ type }) => told.push(type))
    change(1, title(pay.id, 'Theirs'))
    expect(told).toEqual([])
    down()
    up()
    hear({ type: 'hello', build: 'b' })
    expect(told).toEqual(['server'])
    hear({ type: 'changes', changes: [] })
    hear({ type: 'changes', changes: [] })
    expect(told).toEqual(['server', 'joined'])
  })

  it('keeps its own edit on top of others’ until the server has put them in order', async () => {
    const { client, change } = await online()
    client.apply(title(pay.id, 'Mine'))
    change(1, title(pay.id, 'Theirs'))
    expect(client.records.get(pay.id)).toMatchObject({ title: 'Mine' })
    change(2, title(pay.id, 'Mine'), { clientId: 'client-1', mutationId: 1 })
    change(3, title(pay.id, 'Theirs again'))
    expect(client.records.get(pay.id)).toMatchObject({ title: 'Theirs again' })
  })

  it('sends typing as one mutation while an earlier one is on its way, and unrelated edits apart', async () => {
    const { client, sent, answer } = await online()
    for (const text of ['M', 'Mi', 'Min', 'Mine']) client.apply(title(pay.id, text))
    expect(sent).toHaveLength(1)
    answer(0, { outcome: 'accepted', version: 1 })
    expect(sent[1]?.mutation).toEqual({
      clientId: 'client-1',
      mutationId: 2,
      diff: title(pay.id, 'Mine'),
    })
    client.apply(title(ship.id, 'Other'))
    answer(1, { outcome: 'accepted', version: 2 })
    expect(sent[2]?.mutation.diff).toEqual(title(ship.id, 'Other'))
  })

  it('sends again what has no answer after a reconnect, under the same number', async () => {
    const { client, sent, cursors, up, down, snapshot, answer } = await online()
    client.apply(title(pay.id, 'Mine'))
    down()
    client.apply(title(ship.id, 'Offline'))
    expect(client.status).toEqual({ state: 'offline', unsaved: 2 })
    up()
    expect(cursors).toEqual([null, 0])
    // The server had taken the first; somebody has written over it since.
    const now = start.map((record) => (record.id === pay.id ? { ...pay, title: 'Theirs' } : record))
    snapshot(2, now, 1)
    expect(client.records.get(pay.id)).toMatchObject({ title: 'Theirs' })
    expect(client.records.get(ship.id)).toMatchObject({ title: 'Offline' })
    expect(sent.map(({ mutation }) => mutation.mutationId)).toEqual([1, 1, 2])
    answer(1, { outcome: 'accepted', version: 2 })
    answer(2, { outcome: 'accepted', version: 3 })
    expect(client.status).toEqual({ state: 'saved' })
  })

  it('asks anew when changes are missing in between', async () => {
    const { client, cursors, change } = await online()
    change(2, title(pay.id, 'Theirs'))
    expect(cursors).toEqual([null, 0])
    expect(client.records.get(pay.id)).toMatchObject({ title: 'Pay' })
  })

  it('keeps a refused edit, says who, and brings it back with the record', async () => {
    const { client, change, answer } = await online()
    client.apply(title(pay.id, 'Mine'))
    change(1, removeRecords(client.records, { ids: [pay.id] }))
    expect(client.records.has(pay.id)).toBe(false)
    const reason = { code: 'removed', recordId: pay.id, missingId: pay.id } as const
    answer(0, {
      outcome: 'rejected',
      version: 1,
      reasons: [{ ...reason, by: 'Ben', at: theirs.at, last: pay }],
    })
    expect(client.status).toEqual({ state: 'refused', refused: 1 })
    expect(client.refusals[0]?.reasons).toMatchObject([{ by: 'Ben' }])
    expect(client.restore(client.refusals[0]?.id ?? '')).toEqual({ ok: true })
    expect(client.records.get(pay.id)).toEqual({ ...pay, title: 'Mine' })
    expect(client.refusals).toEqual([])
  })

  it('refuses at once, with who, an edit of what was removed a moment ago', async () => {
    const { client, change } = await online()
    change(1, removeRecords(client.records, { ids: [pay.id] }))
    const result = client.apply(title(pay.id, 'Late'))
    expect(result).toMatchObject({ ok: false, reasons: [{ code: 'removed', by: 'Ben' }] })
    expect(client.refusals).toHaveLength(1)
  })

  it('leaves the identity of records alone that did not change', async () => {
    const { client, change } = await online()
    client.apply(title(pay.id, 'Mine'))
    const [mine, other] = [client.records.get(pay.id), client.records.get(ship.id)]
    change(1, title(stage.id, 'Theirs'))
    expect(client.records.get(pay.id)).toBe(mine)
    expect(client.records.get(ship.id)).toBe(other)
  })

  it('sends what a closed tab has left, under the numbers of that tab', async () => {
    const store = new MemoryUnsentStore()
    const first = await online(store)
    first.client.apply(title(pay.id, 'Mine'))
    first.down()
    await Promise.resolve()
    first.client.stop()
    store.end('client-1')
    const second = await online(store, 'second')
    expect(second.client.records.get(pay.id)).toMatchObject({ title: 'Mine' })
    expect(second.sent[0]?.mutation).toMatchObject({ clientId: 'client-1', mutationId: 1 })
  })

  it('starts under a new name at a server that has lost its memory', async () => {
    const { client, sent, answer } = await online()
    client.apply(title(pay.id, 'One'))
    answer(0, { outcome: 'accepted', version: 1 })
    client.apply(title(pay.id, 'Two'))
    answer(1, { outcome: 'early', version: 0, expected: 1 })
    expect(sent[2]?.mutation).toMatchObject({ clientId: 'client-2', mutationId: 1 })
    answer(2, { outcome: 'accepted', version: 1 })
    client.apply(title(pay.id, 'Three'))
    expect(sent[3]?.mutation).toMatchObject({ clientId: 'client-2', mutationId: 2 })
  })

  it('waits with a mutation that came too early for the answer to the one before', async () => {
    const { client, sent, answer, up, down, snapshot } = await online()
    down()
    client.apply(title(pay.id, 'One'))
    client.apply(title(ship.id, 'Two'))
    client.apply(title(stage.id, 'Three'))
    up()
    snapshot()
    expect(sent.map(({ mutation }) => mutation.mutationId)).toEqual([1, 2, 3])
    answer(1, { outcome: 'early', version: 0, expected: 1 })
    expect(sent).toHaveLength(3)
    answer(0, { outcome: 'accepted', version: 1 })
    expect(sent.map(({ mutation }) => mutation.mutationId)).toEqual([1, 2, 3, 2])
  })

  it('is not stuck on saving when a call fails after it began to follow anew', async () => {
    const { client, sent, change, cursors } = await online()
    client.apply(title(pay.id, 'Mine'))
    // A gap: version 1 is missing.
    change(2, title(ship.id, 'Theirs'))
    expect(cursors).toHaveLength(2)
    sent[0]?.answer.failed({ final: true, message: 'You may not do this.' })
    expect(client.status).toEqual({ state: 'refused', refused: 1 })
  })

  it('keeps an edit whose author was signed out meanwhile, and ends', async () => {
    const { client, fail, sent, up } = await online()
    client.apply(title(pay.id, 'Mine'))
    fail(0, { final: true, code: 'not_signed_in', message: 'Please sign in first.' })
    expect(client.status).toMatchObject({ state: 'ended', ending: 'signedOut', unsaved: 1 })
    expect(client.refusals).toEqual([])
    expect(client.waiting()).toMatchObject([{ diff: title(pay.id, 'Mine') }])
    up()
    expect(sent).toHaveLength(1)
  })

  it('ends, with its edits, at a server that does not understand it any more', async () => {
    const { client, down, up, failFollow } = await online()
    down()
    client.apply(title(pay.id, 'Mine'))
    up()
    failFollow({ final: true, code: 'outdated', message: 'Reload.' })
    expect(client.status).toMatchObject({ state: 'ended', ending: 'outdated', unsaved: 1 })
  })

  it('books an edit that its author may not make, in the server’s words, and tries it again', async () => {
    const { client, fail, sent } = await online()
    client.apply(title(pay.id, 'Mine'))
    fail(0, { final: true, code: 'not_allowed', message: 'This journey is archived.' })
    expect(client.records.get(pay.id)).toMatchObject({ title: 'Pay' })
    expect(client.refusals[0]?.reasons).toEqual([
      { code: 'notAllowed', message: 'This journey is archived.' },
    ])
    expect(client.restore(client.refusals[0]?.id ?? '')).toEqual({ ok: true })
    expect(sent[1]?.mutation.diff).toEqual(title(pay.id, 'Mine'))
  })

  it('brings many refused edits back in one step of undo', async () => {
    const { client, change, up, down } = await online()
    down()
    client.apply(title(pay.id, 'Mine'))
    client.apply(title(ship.id, 'Also mine'))
    up()
    change(1, removeRecords(client.records, { ids: [pay.id, ship.id] }))
    client.apply(title(pay.id, 'Late'))
    client.apply(title(ship.id, 'Late too'))
    expect(client.refusals).toHaveLength(2)
    expect(client.restore(...client.refusals.map(({ id }) => id))).toEqual({ ok: true })
    expect(client.refusals).toEqual([])
    expect([client.records.get(pay.id), client.records.get(ship.id)]).toMatchObject([
      { title: 'Late' },
      { title: 'Late too' },
    ])
    client.undo()
    expect([client.records.has(pay.id), client.records.has(ship.id)]).toEqual([false, false])
  })

  it('takes over, while it runs, what a tab that was closed has left', async () => {
    const store = new MemoryUnsentStore()
    const first = await online(store)
    const second = await online(store, 'second')
    first.down()
    first.client.apply(title(pay.id, 'Mine'))
    await first.client.kept()
    first.client.stop()
    await second.client.takeOver()
    expect(second.sent).toHaveLength(0)
    store.end('client-1')
    await second.client.takeOver()
    expect(second.client.records.get(pay.id)).toMatchObject({ title: 'Mine' })
    expect(second.sent[0]?.mutation).toMatchObject({ clientId: 'client-1', mutationId: 1 })
  })

  it('goes on when its store fails, and says that nothing is kept until it works again', async () => {
    let works = false
    const store: UnsentStore = {
      adopt: async () => [],
      save: async () => {
        if (!works) throw new Error('The disk is full.')
      },
    }
    const { client, down } = await online(store)
    down()
    client.apply(title(pay.id, 'Mine'))
    expect(await client.kept()).toBe(false)
    expect(client.canKeep).toBe(false)
    works = true
    expect(await client.kept()).toBe(true)
    expect(client.canKeep).toBe(true)
  })

  it('opens even when what is kept cannot be read', async () => {
    const { client } = await online({
      adopt: () => Promise.reject(new Error('Storage is switched off.')),
      save: () => Promise.reject(new Error('Storage is switched off.')),
    })
    expect(client.status).toEqual({ state: 'saved' })
    expect(client.canKeep).toBe(false)
  })

  it('shows a journey as it was last seen when there is no network, and catches up', async () => {
    const copy: JourneyCopy = { version: 7, records: start }
    const { client, down, up, cursors, change, sent } = await online(undefined, undefined, {
      ...noCopies,
      load: async () => copy,
    })
    expect(client.version).toBeNull()
    down()
    await Promise.resolve()
    await Promise.resolve()
    expect(client.version).toBe(7)
    client.apply(title(pay.id, 'Mine'))
    expect(client.status).toEqual({ state: 'offline', unsaved: 1 })
    up()
    expect(cursors).toEqual([7])
    change(8, title(ship.id, 'Theirs'))
    expect(client.records.get(ship.id)).toMatchObject({ title: 'Theirs' })
    expect(sent[0]?.mutation.diff).toEqual(title(pay.id, 'Mine'))
  })

  it('keeps copies without what the server has not confirmed', async () => {
    const saved: JourneyCopy[] = []
    const { client, up, down, snapshot } = await online(undefined, undefined, {
      ...noCopies,
      save: async (_, copy) => void saved.push(copy),
    })
    up()
    snapshot(3)
    client.apply(title(pay.id, 'Mine'))
    down()
    expect(saved).toEqual([{ version: 3, records: start }])
  })

  it('forgets the copy of a journey that it may not see any more', async () => {
    const forgotten: string[] = []
    const { client, up, snapshot, failFollow } = await online(undefined, undefined, {
      ...noCopies,
      forget: async (journeyId) => void forgotten.push(journeyId),
    })
    up()
    snapshot()
    failFollow({ final: true, code: 'not_found', message: 'It is gone.' })
    expect(client.status).toMatchObject({ state: 'ended', ending: 'gone' })
    expect(new Set(forgotten)).toEqual(new Set(['journey']))
  })

  it('brings a thousand offline edits out in order, few at a time, each once', async () => {
    const store: UnsentStore = { adopt: async () => [], save: async () => {} }
    const { client, sent, up, down, hear, answer } = await online(store)
    down()
    const ids = [pay.id, ship.id]
    for (let n = 0; n < 1_000; n += 1) client.apply(title(ids[n % 2] as string, `Edit ${n}`))
    up()
    hear({ type: 'changes', changes: [] })
    for (let done = 0; done < 1_000; done += 1) {
      expect(sent.length - done).toBeLessThanOrEqual(8)
      answer(done, { outcome: 'accepted', version: done + 1 })
      const { clientId, mutationId, diff } = (sent[done] as Sent).mutation
      const change = { ...theirs, clientId, mutationId, diff, version: done + 1 }
      hear({ type: 'changes', changes: [change] })
    }
    expect(sent.map(({ mutation }) => mutation.mutationId)).toEqual(
      Array.from({ length: 1_000 }, (_, index) => index + 1),
    )
    expect(client.status).toEqual({ state: 'saved' })
    expect(client.records.get(ship.id)).toMatchObject({ title: 'Edit 999' })
  }, 30_000)
})
