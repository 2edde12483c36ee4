import { newId } from '@/core/journey/new-id'
import type { JourneyRecord, Records } from '@/core/journey/records'
import type { Author } from '@/core/sync/author'
import type { Change } from '@/core/sync/protocol'
import type { Services } from '@/server/services'
import { changesSince } from '@/server/sync/statements/changes-since'
import { loadJourney } from '@/server/sync/statements/load-journey'
import type { Room } from '@/server/sync/statements/room'
import { settled } from '../sync/person'
import type { Random } from '../sync/random'
import type { FuzzServer, Line, Trouble } from '../sync/server'
import { HeldBus } from './held-bus'
import { Instance, type Surroundings } from './instance'
import { Statements } from './statements'

/** Longer than any pause of the hubs between two messages, in milliseconds. */
const tick = 20

/** The whole of the server's commit and follow: two instances on one database and one bad bus. */
export class Cluster implements FuzzServer {
  readonly #bus = new HeldBus()
  readonly #statements = new Statements()
  readonly #around: Surroundings
  readonly #instances: Instance[]
  #noticed = 0

  private constructor(
    private readonly services: Pick<Services, 'db' | 'log'>,
    private readonly where: Room,
  ) {
    this.#around = {
      ...services,
      bus: this.#bus,
      statements: this.#statements,
      where,
      noticed: () => {
        this.#noticed += 1
      },
    }
    this.#instances = [new Instance(this.#around), new Instance(this.#around)]
  }

  /** With a journey of its own in the given workspace. */
  static async make(
    services: Pick<Services, 'db' | 'log'>,
    workspaceId: string,
    records: readonly JourneyRecord[],
  ): Promise<Cluster> {
    const where = { workspaceId, journeyId: newId() }
    await services.db.journey.create({ data: { workspaceId, id: where.journeyId, title: 'Fuzz' } })
    await services.db.journeyRecord.createMany({
      data: records.map(({ id, type, ...body }) => ({ ...where, id, type, body, version: 0 })),
    })
    return new Cluster(services, where)
  }

  connect(author: Author, random: Random, lost: () => void): Line {
    const instance = this.#instances[random.below(this.#instances.length)]
    if (!instance) throw new Error('No instance is there.')
    return instance.connect(author, lost)
  }

  trouble(kind: Trouble, random: Random): string | null {
    if (kind === 'bus') return this.#bus.step(random)
    const index = random.below(this.#instances.length)
    const instance = this.#instances[index]
    if (!instance) return null
    if (kind === 'restart') {
      instance.die()
      this.#revive()
      return `Instance ${index} is killed and starts again.`
    }
    const isDone = random.chance(0.5)
    instance.doom = { after: random.below(4), isDone, isDeadly: kind === 'crash' }
    const what = kind === 'crash' ? 'dies' : 'loses the database'
    return `Instance ${index} ${what} ${isDone ? 'after' : 'before'} one of its next statements.`
  }

  /** Statements wake followers, and followers ask for statements: until neither says anything new. */
  async quiet(random: Random): Promise<void> {
    for (;;) {
      await this.#statements.idle(random)
      this.#revive()
      const { count } = this.#statements
      const noticed = this.#noticed
      for (const { clock } of this.#instances) clock.turn(tick)
      await settled()
      if (noticed === this.#noticed && count === this.#statements.count) return
    }
  }

  calm(): void {
    for (const instance of this.#instances) instance.doom = null
    this.#bus.flush()
  }

  async log(): Promise<Change[]> {
    return (await changesSince(this.services.db, this.where, 0)) ?? []
  }

  async records(): Promise<Records> {
    const loaded = await loadJourney(this.services.db, this.where)
    return new Map(loaded?.records.map((record) => [record.id, record]))
  }

  async close(): Promise<void> {
    for (const instance of this.#instances) instance.die()
  }

  /** New processes in the place of dead ones. */
  #revive(): void {
    this.#instances.forEach((instance, index) => {
      if (instance.isOver) this.#instances[index] = new Instance(this.#around)
    })
  }
}
