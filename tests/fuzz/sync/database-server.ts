import { newId } from '@/core/journey/new-id'
import type { JourneyRecord, Records } from '@/core/journey/records'
import type { Author, Change, FollowMessage, Mutation, Outcome } from '@/core/sync/protocol'
import type { Services } from '@/server/services'
import { JourneyHubs } from '@/server/sync/journey-hubs'
import { changesSince } from '@/server/sync/statements/changes-since'
import { loadJourney } from '@/server/sync/statements/load-journey'
import type { Room } from '@/server/sync/statements/room'
import { makeWorkspace } from '../../factories/people'
import type { FuzzServer } from './server'

/** The whole of the server's commit, on a database, as two processes that take turns. */
export class DatabaseServer implements FuzzServer {
  #processes: JourneyHubs[]
  #turn = 0

  private constructor(
    private readonly services: Services,
    private readonly where: Room,
  ) {
    this.#processes = [new JourneyHubs(services), new JourneyHubs(services)]
  }

  static async make(
    services: Services,
    records: readonly JourneyRecord[],
  ): Promise<DatabaseServer> {
    const { id: workspaceId } = await makeWorkspace(services)
    const where = { workspaceId, journeyId: newId() }
    await services.db.journey.create({ data: { workspaceId, id: where.journeyId, title: 'Fuzz' } })
    await services.db.journeyRecord.createMany({
      data: records.map(({ id, type, ...body }) => ({ ...where, id, type, body, version: 0 })),
    })
    return new DatabaseServer(services, where)
  }

  async take(mutation: Mutation, author: Author): Promise<Outcome> {
    this.#turn += 1
    const process = this.#processes[this.#turn % this.#processes.length]
    if (!process) throw new Error('No process is there.')
    return JSON.parse(JSON.stringify(await process.commit(this.where, mutation, author)))
  }

  async missed(clientId: string, cursor: number | null): Promise<FollowMessage> {
    const ending = new AbortController()
    const follow = this.#processes[0]?.follow(this.where, { clientId, cursor }, ending.signal)
    const first = await follow?.next()
    ending.abort()
    await follow?.return(undefined)
    return JSON.parse(JSON.stringify(first?.value))
  }

  async changesAfter(version: number): Promise<Change[]> {
    return (await changesSince(this.services.db, this.where, version)) ?? []
  }

  async records(): Promise<Records> {
    const loaded = await loadJourney(this.services.db, this.where)
    return new Map(loaded?.records.map((record) => [record.id, record]))
  }

  async restart(): Promise<void> {
    await this.close()
    this.#processes = [new JourneyHubs(this.services), new JourneyHubs(this.services)]
  }

  async close(): Promise<void> {
    await Promise.all(this.#processes.map((process) => process.close()))
  }
}
