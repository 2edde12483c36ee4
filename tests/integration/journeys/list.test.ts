import { beforeAll, expect, it } from 'vitest'
import { callerFor } from '../../factories/caller'
import { makeMember, makeOwnedWorkspace, type TestUser } from '../../factories/people'
import { testServices } from '../../setup/database'

const services = await testServices()
let workspaceId: string
let owner: TestUser

beforeAll(async () => {
  const own = await makeOwnedWorkspace(services)
  workspaceId = own.workspace.id
  owner = own.owner
})

/** Responses of one channel on a touchpoint, as the rollup over all time holds them. */
async function roll(journeyId: string, touchpointId: string, channel: string, counts: number[]) {
  const [n = 0, negative = 0, painNegative = 0] = counts
  await services.db.heatRollup.create({
    data: {
      workspaceId,
      journeyId,
      touchpointId,
      channel,
      grain: 'all',
      bucket: new Date(0),
      source: '',
      instrument: 'csat',
      n,
      negative,
      painNegative,
      best: 0,
      valueSum: 0,
      valueSquares: 0,
    },
  })
}

it('shows what a card needs, last edited first', async () => {
  const caller = callerFor(services, owner)
  const persona = await caller.persona.create({ workspaceId, name: 'Maria' })
  const first = await caller.journey.create({
    workspaceId,
    title: 'Airline trip',
    template: 'airline',
    personaIds: [persona.id],
  })
  const second = await caller.journey.create({ workspaceId, title: 'Blank' })
  const list = await caller.journey.list({ workspaceId })
  expect(list.map(({ id }) => id)).toEqual([second.id, first.id])
  expect(list[1]).toMatchObject({
    title: 'Airline trip',
    state: 'current',
    version: 1,
    editedBy: owner.name,
    archivedAt: null,
    personas: [{ id: persona.id, name: 'Maria', avatarId: null }],
    responses: 0,
    hottest: null,
  })
  await caller.journey.rename({ journeyId: first.id, title: 'A trip' })
  expect((await caller.journey.list({ workspaceId }))[0]).toMatchObject({ title: 'A trip' })
})

it('tells of the responses and the hottest touchpoint, removed ones left out', async () => {
  const caller = callerFor(services, owner)
  const { id: journeyId } = await caller.journey.create({
    workspaceId,
    title: 'With feedback',
    template: 'shop',
  })
  const { records } = await caller.journey.records({ journeyId })
  const [mild, hot, removed] = records.filter((record) => record.type === 'touchpoint')
  if (!mild || !hot || !removed) throw new Error('The template has too few touchpoints.')
  await roll(journeyId, mild.id, 'web', [20, 2, 12_000])
  await roll(journeyId, hot.id, 'web', [12, 10, 60_000])
  await roll(journeyId, hot.id, 'app', [8, 8, 48_000])
  await roll(journeyId, removed.id, 'web', [50, 50, 300_000])
  await services.db.journeyRecord.updateMany({
    where: { workspaceId, id: removed.id },
    data: { deletedAt: new Date() },
  })
  const card = (await caller.journey.list({ workspaceId })).find(({ id }) => id === journeyId)
  expect(card?.responses).toBe(40)
  expect(card?.hottest).toMatchObject({ touchpointId: hot.id, title: hot.title })
  // 18 + 10 * 20/40 of 20 + 10 responses are negative, each with all of the pain.
  expect(card?.hottest?.heat).toBeCloseTo(23 / 30, 9)
})

it('keeps archived journeys apart and brings them back whole', async () => {
  const caller = callerFor(services, owner)
  const { id: journeyId } = await caller.journey.create({ workspaceId, title: 'Old' })
  await caller.journey.archive({ journeyId })
  const ids = async (archived: boolean) =>
    (await caller.journey.list({ workspaceId, archived })).map(({ id }) => id)
  expect(await ids(false)).not.toContain(journeyId)
  expect(await ids(true)).toEqual([journeyId])
  await caller.journey.restore({ journeyId })
  expect(await ids(true)).toEqual([])
  expect(await ids(false)).toContain(journeyId)
})

it('lets a viewer read, and change nothing', async () => {
  const { id: journeyId } = await callerFor(services, owner).journey.create({
    workspaceId,
    title: 'For all to see',
  })
  const viewer = callerFor(services, await makeMember(services, { id: workspaceId }, 'viewer'))
  const { abilities } = await viewer.journey.get({ journeyId })
  expect(abilities).not.toContain('journey.edit')
  const refused = { code: 'FORBIDDEN' }
  await expect(viewer.journey.rename({ journeyId, title: 'Mine' })).rejects.toMatchObject(refused)
  await expect(viewer.journey.duplicate({ journeyId })).rejects.toMatchObject(refused)
  await expect(viewer.journey.archive({ journeyId })).rejects.toMatchObject(refused)
})
