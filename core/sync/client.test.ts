import { describe, expect, it } from 'vitest'
import { online, pay, type Sent, ship, stage, start, theirs, title } from './client.fixture'
import type { UnsentStore } from './unsent-store'

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

  it('leaves the identity of records alone that did not change', async () => {
    const { client, change } = await online()
    client.apply(title(pay.id, 'Mine'))
    const [mine, other] = [client.records.get(pay.id), client.records.get(ship.id)]
    change(1, title(stage.id, 'Theirs'))
    expect(client.records.get(pay.id)).toBe(mine)
    expect(client.records.get(ship.id)).toBe(other)
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
