import { describe, expect, it } from 'vitest'
import { newId } from '@/core/journey/new-id'
import { mostPeers } from './peers'
import { ana, ben, cleo, someInstances } from './presence.fixture'

const here = { cursor: { x: 1, y: 2 } }
const viewport = { x: 0, y: 0, width: 800, height: 600 }

function names(at: { peers(): { person: { name: string } }[] }): string[] {
  return at
    .peers()
    .map(({ person }) => person.name)
    .sort()
}

describe('a room in one instance', () => {
  it('shows a follower the others, and each of them how they are seen', async () => {
    const one = await someInstances().start('one')
    one.room.join('client-ana', ana)
    const seat = one.room.join('client-ben', ben)
    expect(one.room.messageFor(seat)).toMatchObject({
      peers: [{ clientId: 'client-ana', person: ana, colour: 0, presence: { cursor: null } }],
      self: { person: ben, colour: 1 },
    })
  })

  it('tells of coming, moving and leaving once, merged per peer, and of nobody to themselves', async () => {
    const { room } = await someInstances().start('one')
    const a = room.join('client-ana', ana)
    room.join('client-ben', ben)
    room.take()
    room.move('client-ana', ana, { selection: [] })
    room.move('client-ana', ana, here)
    room.move('client-ana', ana, { cursor: { x: 3, y: 4 } })
    const batch = room.take()
    const set = { selection: [], cursor: { x: 3, y: 4 } }
    expect(batch?.messageFor('client-ben')?.moved).toEqual([{ clientId: 'client-ana', set }])
    expect(batch?.messageFor('client-ana')).toBeNull()
    expect(room.take()).toBeNull()
    room.leave(a)
    expect(room.take()?.messageFor('client-ben')).toMatchObject({ left: ['client-ana'], moved: [] })
  })

  it('is moved in by nobody but the follower', async () => {
    const one = await someInstances().start('one')
    one.room.join('client-ana', ana)
    one.room.take()
    one.room.move('client-ana', ben, here)
    one.room.move('client-ben', ben, here)
    one.room.summon('client-ana', ben, viewport)
    expect(one.room.take()).toBeNull()
    expect(one.summoned).toEqual([])
  })

  it('keeps who has reconnected, when their old connection ends', async () => {
    const one = await someInstances().start('one')
    const old = one.room.join('client-ana', ana)
    one.room.join('client-ana', ana)
    one.room.leave(old)
    expect(names(one)).toEqual(['Ana'])
  })

  it('does not give a clientId to somebody else', async () => {
    const one = await someInstances().start('one')
    one.room.join('client-ana', ana)
    const pretender = one.room.join('client-ana', ben)
    expect(one.room.messageFor(pretender)).toEqual({ type: 'room', peers: [] })
    one.room.leave(pretender)
    expect(names(one)).toEqual(['Ana'])
  })

  it('gives each the colour that the fewest have', async () => {
    const one = await someInstances().start('one')
    const seats = Array.from({ length: 12 }, (_, index) => one.room.join(`client-${index}`, ana))
    expect(one.peers().map(({ colour }) => colour)).toEqual(seats.map((_, index) => index))
    if (seats[7]) one.room.leave(seats[7])
    one.room.join('client-ben', ben)
    expect(one.peers().at(-1)?.colour).toBe(7)
  })

  it('shows no more than it can, and the next as soon as there is place', async () => {
    const one = await someInstances().start('one')
    const first = one.room.join('client-first', ana)
    for (let n = 1; n < mostPeers; n += 1) one.room.join(`client-${n}`, ana)
    one.room.join('client-ben', ben)
    one.room.move('client-ben', ben, here)
    expect(names(one)).not.toContain('Ben')
    one.room.leave(first)
    one.room.move('client-ben', ben, here)
    expect(one.peers().at(-1)).toMatchObject({ clientId: 'client-ben', presence: here })
  })
})

describe('a room on two instances', () => {
  it('is one room from the first moment on', async () => {
    const net = someInstances()
    const one = await net.start('one')
    one.room.join('client-ana', ana)
    one.room.take()
    const two = await net.start('two')
    expect(names(two)).toEqual(['Ana'])
    const seat = two.room.join('client-ben', ben)
    expect(two.room.messageFor(seat).self?.colour).toBe(1)
    two.room.move('client-ben', ben, here)
    two.room.take()
    expect(one.peers()).toMatchObject([{ person: ana }, { person: ben, colour: 1, presence: here }])
    two.room.leave(seat)
    two.room.take()
    expect(names(one)).toEqual(['Ana'])
  })

  it('says nothing of moves while there is no other instance', async () => {
    const net = someInstances()
    const one = await net.start('one')
    one.room.join('client-ana', ana)
    one.room.move('client-ana', ana, here)
    one.room.take()
    expect(net.spoken.map((text) => JSON.parse(text).type)).toEqual(['ask'])
  })

  it('loses the peers of an instance that was killed within 15 seconds', async () => {
    const net = someInstances()
    const one = await net.start('one')
    const two = await net.start('two')
    one.room.join('client-ana', ana)
    one.room.take()
    net.clock.turn(60_000)
    expect(names(two)).toEqual(['Ana'])
    one.kill()
    net.clock.turn(15_000)
    expect(names(two)).toEqual([])
    expect(two.room.take()?.messageFor('client-ben')?.left).toEqual(['client-ana'])
  })

  it('sees the peers of an instance that is closed leave at once', async () => {
    const net = someInstances()
    const one = await net.start('one')
    const two = await net.start('two')
    one.room.join('client-ana', ana)
    one.room.take()
    await one.room.close()
    expect(names(two)).toEqual([])
  })

  it('agrees again after messages were lost', async () => {
    const net = someInstances()
    const one = await net.start('one')
    const two = await net.start('two')
    const seat = one.room.join('client-ana', ana)
    one.room.take()
    net.cut(true)
    one.room.leave(seat)
    one.room.join('client-cleo', cleo)
    one.room.join('client-ben', ben)
    one.room.take()
    one.room.move('client-ben', ben, here)
    one.room.take()
    net.cut(false)
    expect(names(two)).toEqual(['Ana'])
    net.clock.turn(4_000)
    expect(names(two)).toEqual(['Ben', 'Cleo'])
    expect(two.peers().at(-1)?.presence).toMatchObject(here)
  })

  it('follows somebody who reconnects to the other instance, with their colour', async () => {
    const net = someInstances()
    const one = await net.start('one')
    const two = await net.start('two')
    one.room.join('client-ben', ben)
    const old = one.room.join('client-ana', ana)
    one.room.take()
    two.room.join('client-ana', ana)
    two.room.move('client-ana', ana, here)
    two.room.take()
    // The connection that broke ends late.
    one.room.leave(old)
    one.room.take()
    for (const at of [one, two]) {
      expect(at.peers().filter(({ person }) => person.name === 'Ana')).toMatchObject([
        { colour: 1, presence: here },
      ])
    }
  })

  it('does not believe another instance’s follower under somebody’s clientId', async () => {
    const net = someInstances()
    const one = await net.start('one')
    const two = await net.start('two')
    net.cut(true)
    one.room.join('client-ana', ana)
    net.clock.turn(1)
    // It has not heard of Ana yet.
    two.room.join('client-ana', ben)
    net.cut(false)
    net.clock.turn(8_000)
    expect([names(one), names(two)]).toEqual([['Ana'], ['Ana']])
    two.room.move('client-ana', ben, here)
    two.room.take()
    expect(one.peers()[0]?.presence.cursor).toBeNull()
  })

  it('calls everybody to who leads', async () => {
    const net = someInstances()
    const one = await net.start('one')
    const two = await net.start('two')
    one.room.join('client-ana', ana)
    one.room.summon('client-ana', ana, viewport)
    const summons = { type: 'summons', clientId: 'client-ana', viewport }
    expect([one.summoned, two.summoned]).toEqual([[summons], [summons]])
  })

  it('takes nothing that is not well formed', async () => {
    const net = someInstances()
    const one = await net.start('one')
    const moved = [{ clientId: 'client-ana', set: { cursor: 'everywhere' } }]
    const news = { type: 'news', from: 'two', joined: [], moved, left: [] }
    await expect(net.say(news)).rejects.toThrow()
    await expect(net.say({ type: 'here', from: 'two' })).rejects.toThrow()
    expect(one.peers()).toEqual([])
  })

  it('ends in the same state everywhere, whatever happens in which order', async () => {
    const net = someInstances()
    const all = await Promise.all(['one', 'two', 'three'].map((name) => net.start(name)))
    const people = [ana, ben, cleo]
    let seed = 7
    const below = (n: number) => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % n
    }
    const seats = all.map(() => new Map<string, ReturnType<(typeof all)[0]['room']['join']>>())
    for (let step = 0; step < 3_000; step += 1) {
      const at = below(all.length)
      const [room, own] = [all[at]?.room, seats[at]]
      const person = people[below(people.length)] ?? ana
      const clientId = `client-${person.id}`
      const seat = own?.get(clientId)
      const deed = below(5)
      if (deed === 0 && room) own?.set(clientId, room.join(clientId, person))
      else if (deed === 1 && seat) room?.leave(seat)
      else if (deed === 2) room?.move(clientId, person, { selection: [newId()] })
      else if (deed === 3) room?.take()
      else net.cut(below(3) === 0)
      if (step % 50 === 0) net.clock.turn(below(2_000))
    }
    net.cut(false)
    for (const own of seats) own.clear()
    for (const { room } of all) room.take()
    net.clock.turn(30_000)
    const states = all.map(({ peers }) => JSON.stringify(peers().toSorted(byClientId)))
    expect(new Set(states).size).toBe(1)
  })
})

function byClientId(a: { clientId: string }, b: { clientId: string }): number {
  return a.clientId.localeCompare(b.clientId)
}
