import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testServices } from '@/tests/setup/database'

async function writeEvent() {
  const { db } = await testServices()
  return db.auditEvent.create({
    data: {
      workspaceId: randomUUID(),
      id: randomUUID(),
      deed: 'session.begin',
      actorKind: 'user',
      actorName: 'Ana',
    },
  })
}

test('the database refuses to change or to remove an entry of the audit log', async () => {
  const { db } = await testServices()
  const { workspaceId, id } = await writeEvent()
  const one = { workspaceId_id: { workspaceId, id } }
  const refusal = /The audit log is only added to/

  await expect(db.auditEvent.update({ where: one, data: { actorName: 'Bob' } })).rejects.toThrow(
    refusal,
  )
  await expect(db.auditEvent.delete({ where: one })).rejects.toThrow(refusal)
  await expect(db.$executeRaw`truncate "AuditEvent"`).rejects.toThrow(refusal)
  expect(await db.auditEvent.findUnique({ where: one })).toMatchObject({ actorName: 'Ana' })
})

test('only a transaction that names the workspace removes its entries', async () => {
  const { db } = await testServices()
  const [gone, kept] = [await writeEvent(), await writeEvent()]

  await db.$transaction([
    db.$executeRaw`select set_config('throughline.removing', ${gone.workspaceId}, true)`,
    db.auditEvent.deleteMany({ where: { workspaceId: gone.workspaceId } }),
  ])

  expect(await db.auditEvent.count({ where: { workspaceId: gone.workspaceId } })).toBe(0)
  await expect(
    db.auditEvent.deleteMany({ where: { workspaceId: kept.workspaceId } }),
  ).rejects.toThrow(/The audit log/)
})
