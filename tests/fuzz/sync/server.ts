import type { JourneyRecord, Records } from '@/core/journey/records'
import type { Author, Change, FollowMessage, Mutation, Outcome } from '@/core/sync/protocol'
import { decide } from '@/server/sync/decide'
import { explain, type Grave, gravesIn, missingIn } from '@/server/sync/explain'
import type { ClientMemory, RoomState } from '@/server/sync/room-state'

/** The server as a fuzz test sees it: real commit code, without a network. */
export interface FuzzServer {
  take(mutation: Mutation, author: Author): Promise<Outcome>
  /** What a client is told first when it follows. */
  missed(clientId: string, cursor: number | null): Promise<FollowMessage>
  changesAfter(version: number): Promise<Change[]>
  records(): Promise<Records>
  /** The process ends and another one starts. */
  restart(): Promise<void>
}

/** The pure part of the server's commit, with memory for a database. */
export class MemoryServer implements FuzzServer {
  #state: RoomState
  readonly #log: Change[] = []
  readonly #graves = new Map<string, Grave>()

  constructor(records: readonly JourneyRecord[]) {
    const draft = new Map(records.map((record) => [record.id, record]))
    this.#state = { version: 0, records: draft, clients: new Map() }
  }

  async take(mutation: Mutation, author: Author): Promise<Outcome> {
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
    return structuredClone(decisions[0]?.outcome) as Outcome
  }

  async missed(clientId: string, cursor: number | null): Promise<FollowMessage> {
    const { version } = this.#state
    if (cursor !== null && cursor <= version && version - cursor < 40) {
      return { type: 'changes', changes: await this.changesAfter(cursor) }
    }
    const records = structuredClone([...this.#state.records.values()])
    const lastMutationId = this.#state.clients.get(clientId)?.lastMutationId ?? 0
    return { type: 'snapshot', version, records, lastMutationId }
  }

  async changesAfter(version: number): Promise<Change[]> {
    return structuredClone(this.#log.slice(version))
  }

  async records(): Promise<Records> {
    return this.#state.records
  }

  /** What a database keeps goes through JSON and back. */
  async restart(): Promise<void> {
    const clients: [string, ClientMemory][] = JSON.parse(JSON.stringify([...this.#state.clients]))
    const records: [string, JourneyRecord][] = JSON.parse(JSON.stringify([...this.#state.records]))
    const { version } = this.#state
    this.#state = { version, records: new Map(records), clients: new Map(clients) }
  }
}
