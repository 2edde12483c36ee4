import { v7 } from 'uuid'
import { beforeAll, expect, it } from 'vitest'
import { checkIntegrity } from '@/core/journey/integrity'
import { templateNames } from '@/core/journey/templates'
import { makeJourney } from '@/server/journeys/make-journey'
import { callerFor } from '../../factories/caller'
import { makeOwnedWorkspace, type TestUser } from '../../factories/people'
import { testServices } from '../../setup/database'

const services = await testServices()
let workspaceId: string
let owner: TestUser

beforeAll(async () => {
  const own = await makeOwnedWorkspace(services)
  workspaceId = own.workspace.id
  owner = own.owner
})

it.each(templateNames)('creates a whole map from %s, as one change', async (template) => {
  const caller = callerFor(services, owner)
  const { id: journeyId } = await caller.journey.create({ workspaceId, title: template, template })
  const { version, records } = await caller.journey.records({ journeyId })
  expect(version).toBe(1)
  expect(checkIntegrity(new Map(records.map((each) => [each.id, each])))).toEqual([])
  expect(records.filter(({ type }) => type === 'stage').length).toBeGreaterThanOrEqual(3)
  const changes = await services.db.change.findMany({ where: { workspaceId, journeyId } })
  expect(changes).toMatchObject([{ version: 1, actorId: owner.id, actorName: owner.name }])
})

it('duplicates the map with ids of its own, its personas and state, and no feedback', async () => {
  const caller = callerFor(services, owner)
  const personas = await Promise.all(
    ['Maria', 'Tom'].map((name) => caller.persona.create({ workspaceId, name })),
  )
  const personaIds = personas.map(({ id }) => id).reverse()
  const original = await caller.journey.create({
    workspaceId,
    title: 'Clinic',
    template: 'clinic',
    state: 'future',
    personaIds,
  })
  const copy = await caller.journey.duplicate({ journeyId: original.id })
  const { title, state, personas: shown } = await caller.journey.get({ journeyId: copy.id })
  expect({ title, state }).toEqual({ title: 'Copy of Clinic', state: 'future' })
  expect(shown.map(({ id }) => id)).toEqual(personaIds)
  const before = await caller.journey.records({ journeyId: original.id })
  const after = await caller.journey.records({ journeyId: copy.id })
  expect(after.records).toHaveLength(before.records.length)
  const oldIds = new Set(before.records.map(({ id }) => id))
  expect(after.records.filter(({ id }) => oldIds.has(id))).toEqual([])
  expect(checkIntegrity(new Map(after.records.map((each) => [each.id, each])))).toEqual([])
})

it('leaves nothing behind when the records do not fit together', async () => {
  const count = () => services.db.journey.count({ where: { workspaceId } })
  const before = await count()
  const dangling = {
    type: 'connection' as const,
    id: v7(),
    fromId: v7(),
    toId: v7(),
    label: '',
    condition: '',
    probability: null,
  }
  const fields = { workspaceId, title: 'Broken', state: 'current' as const, personaIds: [] }
  const actor = { kind: 'user' as const, id: owner.id, name: owner.name }
  await expect(
    makeJourney(services, actor, { ...fields, records: [dangling] }),
  ).rejects.toMatchObject({ code: 'invalid' })
  await expect(
    callerFor(services, owner).journey.create({ ...fields, personaIds: [v7()] }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await count()).toBe(before)
})

it('a journey keeps at least one persona once it has been given some', async () => {
  const caller = callerFor(services, owner)
  const { id: journeyId } = await caller.journey.create({ workspaceId, title: 'For whom' })
  const ids = await Promise.all(
    ['A', 'B'].map(async (name) => (await caller.persona.create({ workspaceId, name })).id),
  )
  await caller.journey.setPersonas({ journeyId, personaIds: ids })
  const shown = async () => (await caller.journey.get({ journeyId })).personas.map(({ id }) => id)
  expect(await shown()).toEqual(ids)
  await caller.journey.setPersonas({ journeyId, personaIds: ids.slice(1) })
  expect(await shown()).toEqual(ids.slice(1))
  await expect(caller.journey.setPersonas({ journeyId, personaIds: [] })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
})
