import type { JourneyRecord, Records } from '@/core/journey/records'
import type { Author } from '@/core/sync/author'
import type { Change, FollowMessage, Mutation, Outcome } from '@/core/sync/protocol'
import { answerFrom, decide } from '@/server/sync/decide'
import { explain, type Grave, gravesIn, missingIn } from '@/server/sync/explain'
import type { ClientMemory, RoomState } from '@/server/sync/room-state'
import { settled } from './person'
import type { Random } from './random'
import type { FollowFrom, FuzzServer, Line, Trouble } from './server'

type Follower = { version: number; message(message: FollowMessage): void }

/** Who missed more than this many changes gets a snapshot. */
const longestBacklog = 40

/** The pure part of the server's commit, with memory for a database. */
export class MemoryServer implements FuzzServer {
  #state: RoomState
  readonly #log: Change[] = []
  readonly #graves = new Map<string, Grave>()
  readonly #followers = new Set<Follower>()
  #connections = new Set<() => void>()

  constructor(records: readonly JourneyRecord[]) {
    const draft = new Map(records.map((record) => [record.id, record]))
    this.#state = { version: 0, changedAt: null, records: draft, clients: new Map() }
  }

  connect(author: Author, _random: Random, lost: () => void): Line {
    this.#connections.add(lost)
    return {
      commit: async (mutation) => this.#take(mutation, author),
      answerOf: async ({ clientId, mutationId }) => {
        const memory = this.#state.clients.get(clientId)
        const isTaken = memory && mutationId <= memory.lastMutationId
        return isTaken ? answerFrom(memory, mutationId, this.#state.version) : null
      },
      follow: (from, to) => this.#follow(from, to.message),
    }
  }

  /** One process without a bus can only restart. */
  trouble(kind: Trouble): string | null {
    if (kind !== 'restart' && kind !== 'crash') return null
    const lost = [...this.#connections]
    this.#connections = new Set()
    this.#followers.clear()
    for (const tell of lost) tell()
    this.#restart()
    return 'the server restarts'
  }

  quiet(): Promise<void> {
    return settled()
  }

  calm(): void {}

  async log(): Promise<Change[]> {
    return structuredClone(this.#log)
  }

  async records(): Promise<Records> {
    return this.#state.records
  }

  async close(): Promise<void> {}

  #take(mutation: Mutation, author: Author): Outcome {
    const at = new Date(1_700_000_000_000 + this.#log.length).toISOString()
    const decisions = decide(this.#state, [structuredClone({ mutation, author })], at)
    const asked = missingIn(decisions)
    explain(decisions, new Map([...this.#graves].filter(([id]) => asked.includes(id))))
    explain(decisions, gravesIn(decisions))
    for (const { made } of decisions) {
      if (!made) continue
      this.#log.push(structuredClone(made.change))
      for (const [id, grave] of gravesIn(decisions)) this.#graves.set(id, grave)
    }
    for (const follower of this.#followers) this.#tell(follower)
    return structuredClone(decisions[0]?.outcome) as Outcome
  }

  #follow({ clientId, cursor }: FollowFrom, message: Follower['message']): () => void {
    const { version, records, clients } = this.#state
    const follower = { version, message }
    if (cursor !== null && cursor <= version && version - cursor < longestBacklog) {
      message({ type: 'changes', changes: structuredClone(this.#log.slice(cursor)) })
    } else {
      const lastMutationId = clients.get(clientId)?.lastMutationId ?? 0
      message({
        type: 'snapshot',
        version,
        records: structuredClone([...records.values()]),
        lastMutationId,
      })
    }
    this.#followers.add(follower)
    return () => this.#followers.delete(follower)
  }

  #tell(follower: Follower): void {
    const changes = structuredClone(this.#log.slice(follower.version))
    follower.version += changes.length
    if (changes.length > 0) follower.message({ type: 'changes', changes })
  }

  /** What a database keeps goes through JSON and back. */
  #restart(): void {
    const clients: [string, ClientMemory][] = JSON.parse(JSON.stringify([...this.#state.clients]))
    const records: [string, JourneyRecord][] = JSON.parse(JSON.stringify([...this.#state.records]))
    const { version, changedAt } = this.#state
    const maps = { records: new Map(records), clients: new Map(clients) }
    this.#state = { version, changedAt, ...maps }
  }
}
