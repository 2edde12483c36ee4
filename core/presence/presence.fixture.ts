import type { Clock } from '@/core/sync/transport'
import { nowhere, type Peer, type Presence } from './presence'

/** Somebody else in the room. */
export function aPeer(name: string, presence: Partial<Presence> = {}): Peer {
  return {
    clientId: `client-of-${name.toLowerCase()}`,
    person: { kind: 'user', id: name, name },
    colour: 0,
    presence: { ...nowhere, ...presence },
  }
}

/** A clock that stands still until it is turned. */
export function handClock(): Clock & { turn(ms: number): void } {
  let now = 0
  let timers: { at: number; run: () => void }[] = []
  return {
    now: () => now,
    random: () => 0,
    after(ms, run) {
      const timer = { at: now + ms, run }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    turn(ms) {
      const end = now + ms
      for (;;) {
        const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
        if (!next) break
        timers = timers.filter((timer) => timer !== next)
        now = Math.max(now, next.at)
        next.run()
      }
      now = end
    },
  }
}
