import type { JourneyRecord } from '@/core/journey/records'
import { applyTo } from '@/core/sync/apply'
import type { Author } from '@/core/sync/author'
import type { Change, Mutation, Outcome } from '@/core/sync/protocol'
import type { Clock } from '@/core/sync/transport'
import type { PrismaClient } from '@/server/db/generated/client'
import { NotFound } from '@/server/errors'
import { Beat } from './beat'
import { answerFrom, type Decision, decide, undecide, type Waiting } from './decide'
import { explain, gravesIn, missingIn } from './explain'
import type { RoomState } from './room-state'
import { changesSince } from './statements/changes-since'
import { loadClients } from './statements/load-clients'
import { loadGraves } from './statements/load-graves'
import { loadJourney, loadVersion } from './statements/load-journey'
import type { Room } from './statements/room'
import { writeGroup } from './statements/write-group'

type Answer = { resolve: (outcome: Outcome) => void; reject: (error: unknown) => void }
type Request = Waiting & Answer

/** What the room tells the hub around it. */
export type RoomListener = {
  /** The database holds these changes now; consecutive, made here or elsewhere. */
  changed(changes: readonly Change[]): void
  /** There may be more changes in the database than were told. */
  jumped(): void
  /** This process has written changes on top of the version `from`; `now` holds only during the call. */
  wrote(from: number, now: Pick<RoomState, 'version' | 'records'>): void
}

/** How groups follow each other. */
export type Pace = {
  clock: Clock
  /** The least time between the beginnings of two groups, in milliseconds; the first after a pause does not wait. */
  restMs(): number
}

/** Mutations that are written in one statement at most. */
const largestGroup = 100

/**
 * One journey in this process: decides waiting mutations in groups on a copy
 * of its records, and writes each group in one statement that fails when
 * another process was faster. The copy is a cache: the database decides.
 */
export class JourneyRoom {
  #state: RoomState | null = null
  #waiting: Request[] = []
  /** Everything that touches the state takes its turn. */
  #turn: Promise<unknown> = Promise.resolve()
  /** When those who wait are taken. */
  readonly #beat: Beat

  constructor(
    private readonly db: PrismaClient,
    private readonly room: Room,
    private readonly listener: RoomListener,
    private readonly pace: Pace,
  ) {
    this.#beat = new Beat(pace.clock, () => void this.#inTurn(() => this.#takeWaiting()))
  }

  /**
   * Takes a mutation, once.
   * @throws NotFound when the journey is gone; whatever the database throws when it fails,
   *   and then the mutation may have been taken: ask again
   */
  commit(mutation: Mutation, author: Author): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ mutation, author, resolve, reject })
      this.#beat.soon(this.pace.restMs())
    })
  }

  /** Resolves when all that waits has been taken. */
  async close(): Promise<void> {
    this.#beat.stop()
    await this.#inTurn(() => this.#takeWaiting())
  }

  /** What became of a mutation that was taken earlier, by whichever process; null: it was not taken. */
  answerOf({
    clientId,
    mutationId,
  }: Pick<Mutation, 'clientId' | 'mutationId'>): Promise<Outcome | null> {
    return this.#inTurn(async () => {
      const memory = (await loadClients(this.db, this.room, [clientId])).get(clientId)
      if (!memory || mutationId > memory.lastMutationId) return null
      await this.#catchUp()
      const { version } = await this.#load()
      return answerFrom(memory, mutationId, version)
    })
  }

  /** The whole journey, and how far it has taken a client's mutations. */
  read(
    clientId: string,
  ): Promise<{ version: number; records: JourneyRecord[]; lastMutationId: number }> {
    return this.#inTurn(async () => {
      const state = await this.#load()
      const clients = await loadClients(this.db, this.room, [clientId])
      const lastMutationId = clients.get(clientId)?.lastMutationId ?? 0
      return { version: state.version, records: [...state.records.values()], lastMutationId }
    })
  }

  /** The version that this process has come to. */
  version(): Promise<number> {
    return this.#inTurn(async () => (await this.#load()).version)
  }

  /** The version that the database has come to. */
  newestVersion(): Promise<number> {
    return this.#inTurn(async () => {
      await this.#catchUp()
      return (await this.#load()).version
    })
  }

  /** Takes up what another process has done; what does not fit is read when it is needed. */
  learn(changes: readonly Change[]): Promise<void> {
    return this.#inTurn(async () => {
      const state = this.#state
      const fresh = changes.filter((change) => state && change.version > state.version)
      if (!state || fresh.length === 0) return
      if (fresh[0]?.version !== state.version + 1) return this.#catchUp()
      this.#move(state, fresh)
    })
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(task)
    this.#turn = turn.catch(() => {})
    return turn
  }

  async #takeWaiting(): Promise<void> {
    const waiting = this.#waiting
    this.#waiting = []
    for (let begin = 0; begin < waiting.length; begin += largestGroup) {
      const group = waiting.slice(begin, begin + largestGroup)
      try {
        await this.#takeGroup(group)
      } catch (error) {
        await this.#takeOneByOne(group, error)
      }
    }
  }

  /** One mutation that the database cannot take must not fail the others of its group. */
  async #takeOneByOne(group: readonly Request[], error: unknown): Promise<void> {
    this.#state = null
    this.listener.jumped()
    if (group.length === 1) return group[0]?.reject(error)
    for (const request of group) {
      try {
        await this.#takeGroup([request])
      } catch (own) {
        this.#state = null
        request.reject(own)
      }
    }
  }

  async #takeGroup(group: readonly Request[]): Promise<void> {
    for (;;) {
      const state = await this.#load()
      await this.#meetClients(state, group)
      const expected = state.version
      const decisions = decide(state, group, new Date().toISOString())
      await this.#explain(decisions)
      if (await this.#write(state, expected, decisions)) {
        this.listener.wrote(expected, state)
        return this.#answer(group, decisions)
      }
      undecide(state, decisions)
      state.clients.clear()
      await this.#catchUp()
      // Not taken although nothing is newer: what we hold is wrong, or the journey is gone.
      if (this.#state?.version === expected) this.#state = null
    }
  }

  async #write(state: RoomState, expected: number, decisions: Decision[]): Promise<boolean> {
    const changed = decisions.filter(
      ({ mutation, memoryBefore }) => state.clients.get(mutation.clientId) !== memoryBefore,
    )
    // Answers alone, but a later process may have given them: the version must include what they speak of.
    if (changed.length === 0) return (await loadVersion(this.db, this.room)) === expected
    const clients = new Map(
      changed.flatMap(({ mutation }) => {
        const memory = state.clients.get(mutation.clientId)
        return memory ? [[mutation.clientId, memory]] : []
      }),
    )
    const { changedAt } = state
    const isWritten = await writeGroup(this.db, this.room, {
      expected,
      changedAt,
      decisions,
      clients,
    })
    if (isWritten)
      state.changedAt = decisions.findLast(({ made }) => made)?.made?.change.at ?? changedAt
    return isWritten
  }

  #answer(group: readonly Request[], decisions: readonly Decision[]): void {
    const changes = decisions.flatMap(({ made }) => made?.change ?? [])
    if (changes.length > 0) this.listener.changed(changes)
    const answers = new Map(decisions.map(({ mutation, outcome }) => [mutation, outcome] as const))
    for (const { mutation, resolve, reject } of group) {
      const outcome = answers.get(mutation)
      if (outcome) resolve(outcome)
      else reject(new Error('A mutation was not decided.'))
      // The client may have been heard by another process: look again when it comes back.
      if (outcome?.outcome === 'early') this.#state?.clients.delete(mutation.clientId)
    }
  }

  async #explain(decisions: readonly Decision[]): Promise<void> {
    const ids = missingIn(decisions)
    if (ids.length === 0) return
    explain(decisions, await loadGraves(this.db, this.room, ids))
    explain(decisions, gravesIn(decisions))
  }

  async #meetClients(state: RoomState, group: readonly Request[]): Promise<void> {
    const strangers = group
      .map(({ mutation }) => mutation.clientId)
      .filter((clientId) => !state.clients.has(clientId))
    if (strangers.length === 0) return
    const found = await loadClients(this.db, this.room, [...new Set(strangers)])
    for (const [clientId, memory] of found) state.clients.set(clientId, memory)
  }

  async #load(): Promise<RoomState> {
    if (this.#state) return this.#state
    const loaded = await loadJourney(this.db, this.room)
    if (!loaded) throw new NotFound()
    const records = new Map(loaded.records.map((record) => [record.id, record]))
    this.#state = { version: loaded.version, changedAt: null, records, clients: new Map() }
    return this.#state
  }

  async #catchUp(): Promise<void> {
    const state = await this.#load()
    const changes = await changesSince(this.db, this.room, state.version)
    if (!changes) {
      this.#state = null
      await this.#load()
      this.listener.jumped()
    } else if (changes.length > 0) {
      this.#move(state, changes)
      this.listener.changed(changes)
    }
  }

  #move(state: RoomState, changes: readonly Change[]): void {
    for (const change of changes) applyTo(state.records, change.diff)
    state.version += changes.length
    state.changedAt = changes.at(-1)?.at ?? state.changedAt
    state.clients.clear()
  }
}
