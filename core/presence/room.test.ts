import { describe, expect, it, vi } from 'vitest'
import { newId } from '@/core/journey/new-id'
import type { JourneyRecord } from '@/core/journey/records'
import { aNote } from '@/core/journey/records.fixture'
import { outboxPauseMs } from './outbox'
import { nowhere, type Peer, type PresenceSet, typingLockMs } from './presence'
import { aPeer, handClock } from './presence.fixture'
import { Room, type RoomMessage } from './room'
import type { RoomEvent, RoomPart } from './room-listeners'

const ana = aPeer('Ana')
const bo = aPeer('Bo')
const card = aNote({ stageId: newId(), laneId: newId() })
const title = { recordId: card.id, field: 'text' }
const viewport = { x: 0, y: 0, width: 100, height: 100 }

function aRoom() {
  const clock = handClock()
  const sent: { clientId: string; set: PresenceSet }[] = []
  const summoned: unknown[] = []
  const events: RoomEvent[] = []
  const records = new Map<string, JourneyRecord>([[card.id, card]])
  const room = new Room({
    clock,
    present: (clientId, set) => sent.push({ clientId, set }),
    summon: (...call) => summoned.push(call),
    record: (id) => records.get(id),
  })
  room.listeners.on((event) => events.push(event))
  room.enter('me')
  return {
    clock,
    sent,
    summoned,
    events,
    records,
    room,
    meet: (...peers: Peer[]) => room.receive({ type: 'room', peers }),
    hear: (news: Partial<Extract<RoomMessage, { type: 'presence' }>>) =>
      room.receive({ type: 'presence', joined: [], moved: [], left: [], ...news }),
    move: ({ clientId }: Peer, set: PresenceSet) =>
      room.receive({ type: 'presence', joined: [], moved: [{ clientId, set }], left: [] }),
    /** Which parts are told of while something happens. */
    told: (deed: () => void): RoomPart[] => {
      const parts: RoomPart[] = ['people', 'cursors', 'marks', 'locks', 'drags', 'viewports']
      const heard: RoomPart[] = []
      const stops = parts.map((part) => room.subscribe(part, () => heard.push(part)))
      deed()
      for (const stop of stops) stop()
      return heard
    },
  }
}

describe('who is there', () => {
  it('is those whom the server names, and who comes and goes', () => {
    const { room, meet, hear, events } = aRoom()
    meet(ana)
    expect(room.people.map(({ person }) => person.name)).toEqual(['Ana'])
    hear({ joined: [bo] })
    const [first] = room.people
    hear({ joined: [aPeer('Cem')] })
    expect(room.people[0]).toBe(first)
    hear({ left: [ana.clientId, aPeer('Cem').clientId] })
    expect(room.people.map(({ person }) => person.name)).toEqual(['Bo'])
    expect(events).toHaveLength(3)
  })

  it('does not count oneself, nor twice who joins again', () => {
    const { room, meet, hear, events } = aRoom()
    meet(ana, { ...bo, clientId: 'me' })
    hear({ joined: [{ ...ana, colour: 5 }] })
    expect(room.people).toHaveLength(1)
    expect(room.people[0]?.colour).toBe(5)
    expect(events).toEqual([])
  })

  it('is nobody while there is no connection; oneself is kept for the next', () => {
    const { room, meet, sent, clock } = aRoom()
    meet(ana)
    room.set({ selection: [card.id] })
    room.exit()
    expect(room.people).toEqual([])
    room.enter('me')
    clock.turn(1000)
    meet(bo)
    expect(sent.at(-1)).toEqual({ clientId: 'me', set: { ...nowhere, selection: [card.id] } })
  })

  it('wakes only those who listen to what has moved, and replaces what it changes', () => {
    const { room, meet, move, told } = aRoom()
    meet(ana)
    const { peers, people, marks } = room
    expect(told(() => move(ana, { cursor: { x: 1, y: 1 } }))).toEqual(['cursors'])
    expect(room.people).toBe(people)
    expect(room.marks).toBe(marks)
    expect(peers.get(ana.clientId)?.presence.cursor).toBeNull()
    expect(room.peers.get(ana.clientId)?.presence.cursor).toEqual({ x: 1, y: 1 })
    expect(told(() => move(ana, { selection: [card.id] }))).toEqual(['marks'])
    expect(room.marks.get(card.id)?.people).toMatchObject([{ clientId: ana.clientId }])
  })
})

describe('what one tells', () => {
  it('is nothing while one is alone, and all of it when the first comes', () => {
    const { room, meet, hear, sent } = aRoom()
    meet()
    room.set({ cursor: { x: 1, y: 1 } })
    expect(sent).toEqual([])
    hear({ joined: [ana] })
    expect(sent).toEqual([{ clientId: 'me', set: { ...nowhere, cursor: { x: 1, y: 1 } } }])
  })

  it('is only what has changed', () => {
    const { room, meet, sent, clock } = aRoom()
    meet(ana)
    clock.turn(outboxPauseMs)
    room.set({ cursor: { x: 1, y: 1 }, selection: [] })
    room.set({ cursor: { x: 1, y: 1 } })
    clock.turn(1000)
    expect(sent.slice(1)).toEqual([{ clientId: 'me', set: { cursor: { x: 1, y: 1 } } }])
  })

  it('stops when the last one goes', () => {
    const { room, meet, hear, sent, clock } = aRoom()
    meet(ana)
    hear({ left: [ana.clientId] })
    room.set({ cursor: { x: 1, y: 1 } })
    clock.turn(1000)
    expect(sent).toHaveLength(1)
  })
})

describe('a field in which somebody types', () => {
  it('is theirs until they leave it', () => {
    const { room, meet, move } = aRoom()
    meet(ana)
    move(ana, { typing: title })
    expect(room.holderOf(title)?.person.name).toBe('Ana')
    move(ana, { typing: null })
    expect(room.holderOf(title)).toBeNull()
  })

  it('is free after 30 s without a sign, or when they are gone', () => {
    const { room, meet, move, hear, clock, told } = aRoom()
    meet(ana)
    move(ana, { typing: title })
    expect(told(() => clock.turn(typingLockMs))).toContain('locks')
    expect(room.holderOf(title)).toBeNull()
    move(ana, { typing: title })
    hear({ left: [ana.clientId] })
    expect(room.holderOf(title)).toBeNull()
  })

  it('is one’s own with the first key; others who come later do not take it', () => {
    const { room, meet, move, clock, sent } = aRoom()
    meet(ana)
    room.type(title)
    clock.turn(2000)
    move(ana, { typing: title })
    expect(room.holderOf(title)).toBeNull()
    expect(sent.at(-1)?.set).toEqual({ typing: title })
  })

  it('goes to the same one on both sides when both begin at once', () => {
    const { room, meet, move } = aRoom()
    meet(ana)
    room.type(title)
    move(ana, { typing: title })
    // 'client-of-ana' comes before 'me'.
    expect(room.holderOf(title)?.person.name).toBe('Ana')
  })

  it('is told of again every five seconds while keys are pressed', () => {
    const { room, meet, clock, sent } = aRoom()
    meet(ana)
    for (let second = 0; second < 12; second += 1) {
      room.type(title)
      clock.turn(1000)
    }
    const signs = sent.filter(({ set }) => set.typing)
    expect(signs).toHaveLength(3)
    room.leave(title)
    clock.turn(outboxPauseMs)
    expect(sent.at(-1)?.set).toEqual({ typing: null })
  })
})

describe('a card that somebody drags', () => {
  it('is held where it was let go until it has been put down', () => {
    const { room, meet, move, records, told } = aRoom()
    meet(ana)
    move(ana, { drag: [{ id: card.id, x: 7, y: 8 }] })
    move(ana, { drag: [] })
    expect(room.drags.get(card.id)).toEqual({ x: 7, y: 8 })
    records.set(card.id, { ...card, x: 7, y: 8 })
    expect(told(() => room.recordsChanged())).toEqual(['drags'])
    expect(room.drags.size).toBe(0)
  })

  it('goes back by itself when nothing comes', () => {
    const { room, meet, move, clock } = aRoom()
    meet(ana)
    move(ana, { drag: [{ id: card.id, x: 7, y: 8 }] })
    move(ana, { drag: [] })
    clock.turn(1000)
    expect(room.drags.size).toBe(0)
  })
})

describe('the one whose view is followed', () => {
  it('is somebody who is there, until they leave', () => {
    const { room, meet, hear } = aRoom()
    const changed = vi.fn()
    room.subscribe('followed', changed)
    room.follow(ana.clientId)
    expect(room.followed).toBeNull()
    meet(ana)
    changed.mockClear()
    room.follow(ana.clientId)
    expect(room.followed).toBe(ana.clientId)
    expect(changed).toHaveBeenCalledOnce()
    hear({ left: [ana.clientId] })
    expect(room.followed).toBeNull()
  })

  it('is left when one drags or types', () => {
    const { room, meet } = aRoom()
    meet(ana)
    room.follow(ana.clientId)
    room.set({ cursor: { x: 1, y: 1 } })
    expect(room.followed).toBe(ana.clientId)
    room.type(title)
    expect(room.followed).toBeNull()
  })
})

describe('a summons', () => {
  it('goes out under one’s name and comes with the name of who asks', () => {
    const { room, meet, summoned, events } = aRoom()
    meet(ana)
    room.summon(viewport)
    expect(summoned).toEqual([['me', viewport]])
    room.receive({ type: 'summons', clientId: ana.clientId, viewport })
    expect(events).toMatchObject([{ type: 'summons', by: { person: { name: 'Ana' } }, viewport }])
  })
})
