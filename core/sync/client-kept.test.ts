import { describe, expect, it } from 'vitest'
import { noCopies, online, pay, ship, start, title } from './client.fixture'
import type { JourneyCopy } from './journey-copy'
import { MemoryUnsentStore, type UnsentStore } from './unsent-store'

describe('what a client keeps in the browser', () => {
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
})
