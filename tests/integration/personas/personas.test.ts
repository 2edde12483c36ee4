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

it('needs a name and nothing else, and keeps what is not changed', async () => {
  const caller = callerFor(services, owner)
  const { id: personaId } = await caller.persona.create({ workspaceId, name: ' عائشہ صدیقی ' })
  const set = { quote: 'ادائیگی کا صفحہ بہت سست تھا', goals: ['b', 'a'] }
  await caller.persona.update({ workspaceId, personaId, set })
  await caller.persona.update({ workspaceId, personaId, set: { role: 'والدہ' } })
  expect(await caller.persona.get({ workspaceId, personaId })).toMatchObject({
    name: 'عائشہ صدیقی',
    role: 'والدہ',
    ...set,
    needs: [],
    avatarId: null,
  })
  await expect(
    caller.persona.update({ workspaceId, personaId, set: { name: '  ' } }),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

it('an archived persona leaves the list and stays on its journeys', async () => {
  const caller = callerFor(services, owner)
  const { id: personaId } = await caller.persona.create({ workspaceId, name: 'Tom' })
  const journey = await caller.journey.create({
    workspaceId,
    title: 'A trip',
    personaIds: [personaId],
  })
  const listed = async (archived: boolean) =>
    (await caller.persona.list({ workspaceId, archived })).find(({ id }) => id === personaId)
  expect(await listed(false)).toMatchObject({ name: 'Tom', journeys: 1 })
  await caller.persona.archive({ workspaceId, personaId })
  expect(await listed(false)).toBeUndefined()
  expect(await listed(true)).toMatchObject({ name: 'Tom' })
  const { personas } = await caller.journey.get({ journeyId: journey.id })
  expect(personas.map(({ id }) => id)).toEqual([personaId])
  await caller.persona.restore({ workspaceId, personaId })
  expect(await listed(false)).toBeDefined()
  expect((await caller.persona.get({ workspaceId, personaId })).journeys).toMatchObject([
    { id: journey.id, title: 'A trip' },
  ])
})

it('lets a viewer look and not write', async () => {
  const viewer = callerFor(services, await makeMember(services, { id: workspaceId }, 'viewer'))
  await expect(viewer.persona.create({ workspaceId, name: 'Mine' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  expect(await viewer.persona.list({ workspaceId })).not.toEqual([])
})

it('is the face of a segment of its own workspace, or of none', async () => {
  const caller = callerFor(services, owner)
  const { id: personaId } = await caller.persona.create({ workspaceId, name: 'Ana' })
  const segmentOf = async () => (await caller.persona.get({ workspaceId, personaId })).segmentId
  expect(await segmentOf()).toBeNull()

  const fields = {
    name: 'Often',
    kind: 'behavioural',
    rule: { all: [{ is: 'between', key: 'flights', min: 10, max: null }] },
  } satisfies Pick<Parameters<typeof caller.segment.create>[0], 'name' | 'kind' | 'rule'>
  const { segmentId } = await caller.segment.create({ workspaceId, ...fields })
  await caller.persona.setSegment({ workspaceId, personaId, segmentId })
  expect(await segmentOf()).toBe(segmentId)

  const other = await makeOwnedWorkspace(services)
  const foreign = await callerFor(services, other.owner).segment.create({
    workspaceId: other.workspace.id,
    ...fields,
  })
  await expect(
    caller.persona.setSegment({ workspaceId, personaId, segmentId: foreign.segmentId }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await segmentOf()).toBe(segmentId)

  await caller.persona.setSegment({ workspaceId, personaId, segmentId: null })
  expect(await segmentOf()).toBeNull()
})
