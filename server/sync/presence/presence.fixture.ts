import { handClock } from '@/core/presence/presence.fixture'
import type { Author } from '@/core/sync/author'
import type { BusListener } from '@/server/sync/bus'
import { PresenceRoom, type Seat, type Summons } from './presence-room'

export const ana: Author = { kind: 'user', id: 'ana', name: 'Ana' }
export const ben: Author = { kind: 'user', id: 'ben', name: 'Ben' }
export const cleo: Author = { kind: 'guest', id: 'cleo', name: 'Cleo' }

/** Instances around one journey: what one says the others hear at once, unless it is lost. */
export function someInstances() {
  const clock = handClock()
  const listeners = new Set<BusListener>()
  const spoken: string[] = []
  let isCut = false
  const bus = {
    async publish(_channel: string, text: string) {
      spoken.push(text)
      if (!isCut) for (const listener of [...listeners]) listener(text)
    },
    async subscribe(_channel: string, listener: BusListener) {
      listeners.add(listener)
      return async () => void listeners.delete(listener)
    },
  }

  async function start(instance: string) {
    const summoned: Summons[] = []
    let isDead = false
    const own = {
      publish: async (channel: string, text: string) => {
        if (!isDead) await bus.publish(channel, text)
      },
      subscribe: (channel: string, listener: BusListener) =>
        bus.subscribe(channel, (text) => {
          if (!isDead) listener(text)
        }),
    }
    const room = new PresenceRoom(
      { journeyId: 'journey', bus: own, clock, instance },
      { stirred() {}, summoned: (summons) => summoned.push(summons) },
    )
    await room.open()
    return {
      room,
      summoned,
      /** Who somebody who comes now would be shown. */
      peers: () => room.messageFor(stranger).peers,
      /** Ends without a word, as a process does that is killed. */
      kill() {
        isDead = true
      },
    }
  }

  return {
    clock,
    start,
    /** Everything that was said between instances. */
    spoken,
    say: (message: unknown) => bus.publish('', JSON.stringify(message)),
    /** Messages between instances are lost while it is cut. */
    cut(is: boolean) {
      isCut = is
    },
  }
}

const stranger: Seat = { clientId: 'a-stranger', person: { kind: 'user', id: '', name: '' } }
