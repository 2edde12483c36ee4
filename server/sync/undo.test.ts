import { describe, expect, it } from 'vitest'
import { connect } from '@/core/journey/edits/connections'
import { addTouchpoint, moveNodes } from '@/core/journey/edits/nodes'
import { removeRecords } from '@/core/journey/edits/remove'
import { addStage } from '@/core/journey/edits/stages'
import { aStage } from '@/core/journey/records.fixture'
import { aShop } from '@/core/journey/shop.fixture'
import type { JourneyClient } from '@/core/sync/client'
import type { Diff } from '@/core/sync/diff'
import { aRoom } from './room.fixture'

const { search: stage, buy: later, lane, cell, pay, ship, note, edge, all: start } = aShop()

async function three() {
  const room = aRoom(start)
  const [me, ben, cleo] = [
    await room.enter('Me'),
    await room.enter('Ben'),
    await room.enter('Cleo'),
  ]
  await room.settle()
  return { room, me, ben, cleo }
}

const set = (record: { id: string }, changed: Record<string, unknown>): Diff => ({
  put: [],
  patch: [{ id: record.id, set: changed }],
  remove: [],
})
const remove = (client: JourneyClient, ...ids: string[]) =>
  client.apply(removeRecords(client.records, { ids }))
const of = (client: JourneyClient, record: { id: string }) => client.records.get(record.id)

describe('undo in a room of people', () => {
  it('takes back one’s own edit and leaves those on other elements', async () => {
    const { room, me, ben } = await three()
    me.apply(set(pay, { title: 'Mine' }))
    ben.apply(set(ship, { title: 'Ben’s' }))
    await room.settle()
    me.undo()
    await room.settle()
    room.expectSame()
    expect([of(ben, pay), of(ben, ship)]).toMatchObject([{ title: 'Pay' }, { title: 'Ben’s' }])
  })

  it('leaves what another wrote into another property of the same element', async () => {
    const { room, me, ben, cleo } = await three()
    me.apply(set(pay, { title: 'Mine' }))
    ben.apply(set(pay, { channel: 'web' }))
    cleo.apply(set(pay, { owner: 'Cleo' }))
    await room.settle()
    me.undo()
    await room.settle()
    room.expectSame()
    expect(of(ben, pay)).toMatchObject({ title: 'Pay', channel: 'web', owner: 'Cleo' })
  })

  it('leaves the same property alone once another has written over it', async () => {
    const { room, me, ben } = await three()
    me.apply(set(pay, { title: 'Mine' }))
    await room.settle()
    ben.apply(set(pay, { title: 'Ben’s' }))
    await room.settle()
    expect(me.undo()).toBe(false)
    await room.settle()
    room.expectSame()
    expect(of(me, pay)).toMatchObject({ title: 'Ben’s' })
  })

  it('takes the same property back when one’s own came last, to what the other had written', async () => {
    const { room, me, ben } = await three()
    ben.apply(set(pay, { title: 'Ben’s' }))
    await room.settle()
    me.apply(set(pay, { title: 'Mine' }))
    await room.settle()
    me.undo()
    await room.settle()
    expect(of(ben, pay)).toMatchObject({ title: 'Ben’s' })
    ben.undo()
    await room.settle()
    room.expectSame()
    expect(of(me, pay)).toMatchObject({ title: 'Pay' })
  })

  it('brings an element back that one has removed, with what hung on it', async () => {
    const { room, me, ben } = await three()
    remove(me, pay.id)
    await room.settle()
    expect([of(ben, pay), of(ben, edge)]).toEqual([undefined, undefined])
    ben.apply(set(ship, { title: 'Ben’s' }))
    await room.settle()
    me.undo()
    await room.settle()
    room.expectSame()
    expect([of(ben, pay), of(ben, edge), of(ben, note)]).toEqual([pay, edge, note])
    expect(of(ben, ship)).toMatchObject({ title: 'Ben’s' })
  })

  it('does not bring back what another has removed', async () => {
    const { room, me, ben } = await three()
    me.apply(set(ship, { title: 'First of mine' }))
    me.apply(set(pay, { title: 'Mine' }))
    await room.settle()
    remove(ben, pay.id)
    await room.settle()
    expect(me.undo()).toBe(true)
    await room.settle()
    room.expectSame()
    expect([of(ben, pay), of(ben, ship)]).toEqual([undefined, ship])
  })

  it('does not remove what one has added, once another has built on it', async () => {
    const { room, me, ben } = await three()
    const id = '0190a000-0000-7000-8000-0000000000aa'
    me.apply(addStage(me.records, { id, title: 'Mine', afterId: later.id }))
    await room.settle()
    const inside = '0190a000-0000-7000-8000-0000000000bb'
    ben.apply(addTouchpoint(ben.records, { id: inside, stageId: id, laneId: lane.id }))
    await room.settle()
    me.undo()
    await room.settle()
    room.expectSame()
    expect([of(me, { id }), of(me, { id: inside })]).toMatchObject([{ id }, { id: inside }])
  })

  it('does not remove what one has added, once another has written into it', async () => {
    const { room, me, ben } = await three()
    const id = '0190a000-0000-7000-8000-0000000000dd'
    me.apply(set(ship, { title: 'Earlier' }))
    me.apply(addTouchpoint(me.records, { id, ...cell, title: 'Mine' }))
    await room.settle()
    ben.apply(set({ id }, { description: 'Ben’s' }))
    await room.settle()
    me.undo()
    await room.settle()
    room.expectSame()
    expect([of(me, { id }), of(me, ship)]).toMatchObject([{ description: 'Ben’s' }, ship])
  })

  it('redoes after the edits of others, without taking theirs back', async () => {
    const { room, me, ben } = await three()
    me.apply(set(pay, { title: 'Mine', owner: 'Me' }))
    await room.settle()
    me.undo()
    await room.settle()
    ben.apply(set(pay, { title: 'Ben’s', channel: 'web' }))
    await room.settle()
    expect(me.redo()).toBe(true)
    await room.settle()
    room.expectSame()
    expect(of(ben, pay)).toMatchObject({ title: 'Ben’s', owner: 'Me', channel: 'web' })
  })

  it('takes back what is still one’s own of a gesture of many parts', async () => {
    const { room, me, ben } = await three()
    me.mark()
    for (const title of ['M', 'Mi', 'Mine']) me.apply(set(pay, { title }), { gesture: 'typing' })
    me.apply(set(ship, { title: 'Also mine' }), { gesture: 'typing' })
    me.mark()
    await room.settle()
    ben.apply(set(ship, { title: 'Ben’s' }))
    await room.settle()
    me.undo()
    await room.settle()
    room.expectSame()
    expect([of(ben, pay), of(ben, ship)]).toMatchObject([{ title: 'Pay' }, { title: 'Ben’s' }])
  })

  it('takes a drag back although the card has been renamed, and keeps the name', async () => {
    const { room, me, ben } = await three()
    const moves = [{ id: pay.id, stageId: later.id, laneId: lane.id, x: 50, y: 60 }]
    me.apply(moveNodes(me.records, { moves }) ?? set(pay, {}))
    ben.apply(set(pay, { title: 'Ben’s' }))
    await room.settle()
    expect(of(ben, pay)).toMatchObject({ stageId: later.id, title: 'Ben’s' })
    me.undo()
    await room.settle()
    room.expectSame()
    expect(of(ben, pay)).toMatchObject({ ...cell, x: 10, y: 10, title: 'Ben’s' })
  })

  it('brings a stage back with its cards, as the others had left them', async () => {
    const { room, me, ben } = await three()
    ben.apply(set(pay, { title: 'Ben’s' }))
    await room.settle()
    remove(me, stage.id)
    await room.settle()
    expect(of(ben, stage)).toBeUndefined()
    me.undo()
    await room.settle()
    room.expectSame()
    expect([of(ben, stage), of(ben, ship), of(ben, note)]).toEqual([stage, ship, note])
    expect(of(ben, pay)).toMatchObject({ title: 'Ben’s', ...cell })
  })

  it('takes back what the server made of an edit, not what was asked', async () => {
    const { room, me, ben } = await three()
    const [mine, bens] = [aStage({ order: 'a2', title: 'M' }), aStage({ order: 'a2', title: 'B' })]
    ben.apply({ put: [bens], patch: [], remove: [] })
    me.apply({ put: [mine], patch: [], remove: [] })
    await room.settle()
    room.expectSame()
    me.apply(set(mine, { title: 'Mine' }))
    await room.settle()
    me.undo()
    me.undo()
    await room.settle()
    room.expectSame()
    expect([of(ben, mine), of(ben, bens)]).toMatchObject([undefined, { title: 'B' }])
    me.redo()
    await room.settle()
    room.expectSame()
    expect(of(ben, mine)).toBeDefined()
  })

  it('passes over an edit that was refused', async () => {
    const { room, me, ben } = await three()
    me.apply(set(ship, { title: 'Mine' }))
    await room.settle()
    me.away()
    me.apply(set(pay, { title: 'Too late' }))
    remove(ben, pay.id)
    await room.settle()
    me.back()
    await room.settle()
    expect(me.refusals).toHaveLength(1)
    expect(me.undo()).toBe(true)
    await room.settle()
    room.expectSame()
    expect([of(me, pay), of(me, ship)]).toEqual([undefined, ship])
  })

  it('keeps to one’s own when a connection was drawn to a card that is gone', async () => {
    const { room, me, ben } = await three()
    const id = '0190a000-0000-7000-8000-0000000000cc'
    me.apply(connect(me.records, { id, fromId: ship.id, toId: pay.id }) ?? set(pay, {}))
    await room.settle()
    remove(ben, pay.id)
    await room.settle()
    expect(me.undo()).toBe(false)
    ben.undo()
    await room.settle()
    room.expectSame()
    expect([of(me, pay), of(me, { id })]).toMatchObject([pay, { id }])
  })

  it('undoes and redoes everything, and nothing has changed', async () => {
    const { room, me, ben } = await three()
    me.apply(set(pay, { title: 'One' }))
    me.apply(set(pay, { channel: 'web' }))
    remove(me, ship.id)
    ben.apply(set(note, { text: 'Ben was here' }))
    await room.settle()
    const before = new Map(me.records)
    while (me.undo()) await room.settle()
    while (me.redo()) await room.settle()
    await room.settle()
    room.expectSame()
    expect(new Map(me.records)).toEqual(before)
  })
})
