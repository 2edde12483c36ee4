import { beforeEach, describe, expect, it } from 'vitest'
import { addNote } from '@/core/journey/edits/nodes'
import { newId } from '@/core/journey/new-id'
import { lanesInOrder, stagesInOrder } from '@/core/journey/order'
import type { Records } from '@/core/journey/records'
import type { JourneyClient } from '@/core/sync/client'
import type { FollowMessage } from '@/core/sync/protocol'
import { JourneyHubs } from '@/server/sync/journey-hubs'
import { loadJourney } from '@/server/sync/statements/load-journey'
import { callerFor } from '../../factories/caller'
import { makeOwnedWorkspace } from '../../factories/people'
import { emptyDatabase, testServices } from '../../setup/database'
import { liveServerForEach, until } from './live-server'
import { anAuthor } from './world'

const services = await testServices()
beforeEach(emptyDatabase)
const server = liveServerForEach(services)

async function aTeam() {
  const { workspace, owner } = await makeOwnedWorkspace(services)
  const asked = { workspaceId: workspace.id, title: 'Trip', template: 'clinic' } as const
  const { id: journeyId } = await callerFor(services, owner).journey.create(asked)
  return { owner, where: { workspaceId: workspace.id, journeyId } }
}

type Where = Awaited<ReturnType<typeof aTeam>>['where']

async function rowsOf(where: Where): Promise<Records> {
  const loaded = await loadJourney(services.db, where)
  return new Map(loaded?.records.map((record) => [record.id, record]))
}

/** Changes by somebody else; the text of one note, over and over. */
async function change(where: Where, times: number): Promise<number> {
  const records = await rowsOf(where)
  const [stageId, laneId] = [stagesInOrder(records)[0]?.id, lanesInOrder(records)[0]?.id]
  const id = newId()
  const add = addNote(records, { id, stageId: stageId ?? '', laneId: laneId ?? '', text: '0' })
  const clientId = newId()
  const ben = anAuthor('Ben')
  const outcomes = await Promise.all(
    Array.from({ length: times }, (_, index) => {
      const patch = [{ id, set: { text: `${index}` } }]
      const diff = index === 0 && add ? add : { put: [], patch, remove: [] }
      return services.hubs.commit(where, { clientId, mutationId: index + 1, diff }, ben)
    }),
  )
  return outcomes.at(-1)?.version ?? 0
}

async function expectWhole(client: JourneyClient, where: Where, version: number): Promise<void> {
  await until(client, () => client.version === version)
  expect(client.records).toEqual(await rowsOf(where))
}

async function firstMessage(where: Where, cursor: number): Promise<FollowMessage | undefined> {
  const hubs = new JourneyHubs(services)
  const ending = new AbortController()
  const follower = { clientId: newId(), cursor, person: anAuthor('Ana'), hears: () => true }
  const follow = hubs.follow(where, follower, ending.signal)
  const { value } = await follow.next()
  ending.abort()
  await follow.return(undefined)
  await hubs.close()
  return value?.[0]
}

describe('a client that comes back', () => {
  it('is whole after 1,000 missed changes, which it gets one by one', async () => {
    const { owner, where } = await aTeam()
    const client = await server().open(where.journeyId, owner)
    const from = client.version ?? 0
    server().hold()
    const version = await change(where, 1_000)
    const missed = await firstMessage(where, from)
    expect(missed?.type === 'changes' && missed.changes.length).toBe(1_000)
    server().letGo()
    await expectWhole(client, where, version)
  })

  it('is whole after 5,000 missed changes, for which it gets a snapshot', async () => {
    const { owner, where } = await aTeam()
    const client = await server().open(where.journeyId, owner)
    const from = client.version ?? 0
    server().hold()
    const version = await change(where, 5_000)
    expect(await firstMessage(where, from)).toMatchObject({ type: 'snapshot', version })
    server().letGo()
    await expectWhole(client, where, version)
  })

  it('brings out what it did meanwhile, beside 99 others who come back at once', async () => {
    const { owner, where } = await aTeam()
    const clients = await Promise.all(
      Array.from({ length: 100 }, () => server().open(where.journeyId, owner)),
    )
    server().hold()
    const version = await change(where, 50)
    const stage = stagesInOrder(await rowsOf(where))[0]
    const titles = clients.map((client, index) => {
      const title = `From ${index}`
      client.apply({ put: [], patch: [{ id: stage?.id ?? '', set: { title } }], remove: [] })
      return title
    })
    server().letGo()
    await Promise.all(clients.map((client) => expectWhole(client, where, version + 100)))
    expect(clients.every((client) => client.status.state === 'saved')).toBe(true)
    const log = await services.db.change.findMany({
      where: { journeyId: where.journeyId, version: { gt: version } },
    })
    const logged = log.map(({ diff }) => (diff as { patch: { set: object }[] }).patch[0]?.set)
    expect(new Set(logged.map((set) => set && 'title' in set && set.title))).toEqual(
      new Set(titles),
    )
  })
})
