import { expect, test } from 'vitest'
import { recordDeed } from '@/server/audit/record-deed'
import { recordOfPerson } from '@/server/audit/record-of-person'
import { contextOf } from '../../factories/caller'
import { makeMember, makeOwnedWorkspace, makeUser } from '../../factories/people'
import { testServices } from '../../setup/database'

const services = await testServices()
const { db } = services

async function makeDoer() {
  const { workspace, owner } = await makeOwnedWorkspace(services)
  const { id, name, email } = owner
  const actor = { kind: 'user', id, name, email } as const
  return { ...contextOf(services, owner), actor, workspaceId: workspace.id }
}

const entriesOf = (workspaceId: string) =>
  db.auditEvent.findMany({ where: { workspaceId }, orderBy: { id: 'asc' } })

test('an entry says who did what to what, and from where', async () => {
  const doer = await makeDoer()
  const target = { kind: 'journey', id: 'j1', name: 'Check-in' } as const
  await recordDeed(db, doer, 'journey.archive', target, { version: 7 })

  expect(await entriesOf(doer.workspaceId)).toMatchObject([
    {
      deed: 'journey.archive',
      ...{ actorKind: 'user', actorId: doer.actor.id, actorName: doer.actor.name },
      ...{ targetKind: 'journey', targetId: 'j1', targetName: 'Check-in' },
      details: { version: 7 },
      ...{ address: '127.0.0.1', agent: 'a test' },
    },
  ])
})

test('an entry goes with its deed: a transaction that fails leaves neither', async () => {
  const doer = await makeDoer()
  const failing = db.$transaction(async (tx) => {
    await recordDeed(tx, doer, 'workspace.update')
    throw new Error('the deed failed')
  })
  await expect(failing).rejects.toThrow('the deed failed')
  expect(await entriesOf(doer.workspaceId)).toEqual([])
})

test('what a person does to their account stands in each of their workspaces and in no other', async () => {
  const person = await makeUser(services)
  const [first, second, other] = await Promise.all([
    makeOwnedWorkspace(services),
    makeOwnedWorkspace(services),
    makeOwnedWorkspace(services),
  ])
  await makeMember(services, first.workspace, 'viewer', person)
  await makeMember(services, second.workspace, 'admin', person)
  await recordOfPerson(db, {
    userId: person.id,
    actor: { kind: 'user', id: person.id, name: person.name },
    origin: { address: '192.0.2.7', agent: 'Firefox' },
    deed: 'session.begin',
  })

  for (const { workspace } of [first, second]) {
    expect(await entriesOf(workspace.id)).toMatchObject([
      { deed: 'session.begin', actorId: person.id, address: '192.0.2.7', agent: 'Firefox' },
    ])
  }
  expect(await entriesOf(other.workspace.id)).toEqual([])
})
