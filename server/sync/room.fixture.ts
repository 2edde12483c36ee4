import type { JourneyRecord } from '@/core/journey/records'
import { JourneyClient } from '@/core/sync/client'
import { sameValue } from '@/core/sync/equal'
import type { Change, FollowMessage } from '@/core/sync/protocol'
import type { Transport } from '@/core/sync/transport'
import { MemoryUnsentStore } from '@/core/sync/unsent-store'
import { decide } from './decide'
import { explain, type Grave, gravesIn, missingIn } from './explain'
import type { RoomState } from './room-state'

type Follower = Parameters<Transport['follow']>[1]

/** A client that can lose its network. */
export class Visitor extends JourneyClient {
  away(): void {}
  back(): void {}
}

/** People in one journey, over the real decisions, with memory for a database. */
export function aRoom(start: readonly JourneyRecord[]) {
  const state: RoomState = {
    version: 0,
    changedAt: null,
    records: new Map(start.map((record) => [record.id, record])),
    clients: new Map(),
  }
  const log: Change[] = []
  const graves = new Map<string, Grave>()
  const work: (() => void)[] = []
  const people: Visitor[] = []

  function transportOf(name: string) {
    let listener: { up(): void; down(): void } | null = null
    let follower: { told: number; follower: Follower } | null = null
    let isAway = false
    const tell = () => {
      if (!follower || isAway) return
      const changes = structuredClone(log.slice(follower.told))
      follower.told = log.length
      if (changes.length > 0) follower.follower.message({ type: 'changes', changes })
    }
    const transport: Transport = {
      connect: (given) => {
        listener = given
        work.push(() => listener?.up())
      },
      commit: (mutation, answer) => {
        work.push(() => {
          if (isAway) return
          const author = { kind: 'user', id: null, name } as const
          const at = new Date(log.length).toISOString()
          const decisions = decide(state, [structuredClone({ mutation, author })], at)
          const asked = missingIn(decisions)
          explain(decisions, new Map([...graves].filter(([id]) => asked.includes(id))))
          for (const [id, grave] of gravesIn(decisions)) graves.set(id, grave)
          for (const { made, outcome } of decisions) {
            if (made) log.push(structuredClone(made.change))
            answer.outcome(structuredClone(outcome))
          }
        })
      },
      follow: ({ clientId, cursor }, given) => {
        work.push(() => given.message(structuredClone(missed(clientId, cursor))))
        follower = { told: log.length, follower: given }
        return () => {
          follower = null
        }
      },
      present: () => {},
      summon: () => {},
      close: () => {},
    }
    const away = () => {
      isAway = true
      listener?.down()
    }
    const back = () => {
      isAway = false
      listener?.up()
    }
    return { transport, tell, away, back }
  }

  function missed(clientId: string, cursor: number | null): FollowMessage {
    if (cursor !== null) return { type: 'changes', changes: log.slice(cursor) }
    const { version, clients } = state
    const lastMutationId = clients.get(clientId)?.lastMutationId ?? 0
    return { type: 'snapshot', version, records: [...state.records.values()], lastMutationId }
  }

  const tellers: (() => void)[] = []
  return {
    async enter(name: string): Promise<Visitor> {
      const { transport, tell, away, back } = transportOf(name)
      const client = new Visitor({
        journeyId: 'journey',
        newClientId: () => `client-${name}`,
        transport,
        clock: { now: () => 0, random: () => 0, after: () => () => {} },
        store: new MemoryUnsentStore(),
      })
      people.push(Object.assign(client, { away, back }))
      tellers.push(tell)
      await client.start()
      return client
    },
    /** Everything that is on its way arrives. */
    async settle(): Promise<void> {
      for (let before = -1; before !== log.length || work.length > 0; ) {
        before = log.length
        for (const run of work.splice(0)) run()
        for (const tell of tellers) tell()
        await Promise.resolve()
      }
    },
    /** @throws Error when somebody sees something else than the server has */
    expectSame(): void {
      for (const { records } of people) {
        const isSame = [...state.records].every(([id, record]) =>
          sameValue(records.get(id), record),
        )
        if (!isSame || records.size !== state.records.size) throw new Error('They differ.')
      }
    },
  }
}
