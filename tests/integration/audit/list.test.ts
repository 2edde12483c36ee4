import { expect, test } from 'vitest'
import type { AuditFilters } from '@/core/audit/filters'
import { recordDeed } from '@/server/audit/record-deed'
import { callerFor, doerOf } from '../../factories/caller'
import { makeMember, makeOwnedWorkspace, makeUser } from '../../factories/people'
import { testServices } from '../../setup/database'

const services = await testServices()
const { db } = services

/** A log with one entry for each of these, one an hour from midnight. */
async function makeLog(names: readonly string[]) {
  const { workspace, owner } = await makeOwnedWorkspace(services)
  await db.auditEvent.createMany({
    data: names.map((name, hour) => ({
      workspaceId: workspace.id,
      id: `00000000-0000-7000-8000-${String(hour).padStart(12, '0')}`,
      at: new Date(Date.UTC(2026, 4, 1, hour)),
      deed: hour % 2 === 0 ? 'journey.archive' : 'member.role',
      actorKind: 'user' as const,
      actorId: owner.id,
      actorName: owner.name,
      ...{ targetKind: 'journey', targetId: String(hour), targetName: name },
      details: { note: `detail of ${name}` },
      address: `192.0.2.${hour}`,
    })),
  })
  const { audit } = callerFor(services, owner)
  const namesOf = async (filters: AuditFilters) => {
    const { entries } = await audit.list({ workspaceId: workspace.id, filters })
    return entries.map(({ target }) => target?.name)
  }
  return { workspaceId: workspace.id, workspace, owner, audit, namesOf }
}

test('the log is read newest first and page by page, also where entries share a moment', async () => {
  const { workspaceId, audit, owner } = await makeLog([])
  const at = new Date('2026-05-01T10:00:00.000Z')
  await db.auditEvent.createMany({
    data: Array.from({ length: 120 }, (_, n) => ({
      ...{ workspaceId, at: n < 60 ? at : new Date(at.getTime() + n) },
      id: `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`,
      ...{ deed: 'session.begin', actorKind: 'user' as const, actorId: owner.id, actorName: 'Ana' },
    })),
  })
  const seen: string[] = []
  let cursor: { at: string; id: string } | null = null
  let pages = 0
  do {
    const page: Awaited<ReturnType<typeof audit.list>> = await audit.list({ workspaceId, cursor })
    seen.push(...page.entries.map(({ id }) => id))
    cursor = page.nextCursor
    pages += 1
  } while (cursor)
  expect(pages).toBe(3)
  expect(seen).toHaveLength(120)
  expect(seen).toEqual([...seen].sort().reverse())
})

test('filters pick by deed, resource, time and text, in any script and without patterns', async () => {
  const { namesOf } = await makeLog(['Check-in', 'ЧЕК-ИН', '100% off', 'a_b', 'যাত্রা'])
  expect(await namesOf({ what: 'member' })).toEqual(['a_b', 'ЧЕК-ИН'])
  expect(await namesOf({ what: 'journey.archive' })).toEqual(['যাত্রা', '100% off', 'Check-in'])
  const time = { from: '2026-05-01T01:00:00.000Z', to: '2026-05-01T03:00:00.000Z' }
  expect(await namesOf(time)).toEqual(['100% off', 'ЧЕК-ИН'])
  expect(await namesOf({ text: 'чек' })).toEqual(['ЧЕК-ИН'])
  expect(await namesOf({ text: '%' })).toEqual(['100% off'])
  expect(await namesOf({ text: 'a_b' })).toEqual(['a_b'])
  expect(await namesOf({ text: 'detail of যাত্রা' })).toEqual(['যাত্রা'])
  expect(await namesOf({ text: '192.0.2.1' })).toEqual(['ЧЕК-ИН'])
  expect(await namesOf({ text: 'nobody wrote this' })).toEqual([])
})

test('a person is found by what they did and by what was done to them, also when they are gone', async () => {
  const { workspaceId, workspace, owner, audit } = await makeLog(['Check-in'])
  const bob = await makeUser(services, { name: 'Bob' })
  await recordDeed(db, doerOf(bob, workspaceId), 'journey.export')
  const target = { kind: 'member', id: bob.id, name: 'Bob' } as const
  await recordDeed(db, doerOf(owner, workspaceId), 'member.remove', target)

  const { entries } = await audit.list({ workspaceId, filters: { personId: bob.id } })
  expect(entries.map(({ deed }) => deed)).toEqual(['member.remove', 'journey.export'])
  expect(await audit.people({ workspaceId })).toEqual([
    { kind: 'user', id: owner.id, name: owner.name },
    { kind: 'user', id: bob.id, name: 'Bob' },
  ])

  const editor = callerFor(services, await makeMember(services, workspace, 'editor'))
  await expect(editor.audit.list({ workspaceId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const admin = callerFor(services, await makeMember(services, workspace, 'admin'))
  expect((await admin.audit.list({ workspaceId })).entries).toHaveLength(3)
})
