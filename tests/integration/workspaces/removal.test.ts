import { expect, test } from 'vitest'
import { Removals } from '@/server/workspaces/removals'
import { removeForGood } from '@/server/workspaces/remove-for-good'
import { importFile, makeFeedbackPlace } from '@/tests/factories/feedback'
import { countRows } from '@/tests/factories/rows'
import { testServices } from '@/tests/setup/database'

const services = await testServices()
const { db, pool } = services
const body = 'touchpoint,csat,customer\nSearch,1,Ada\nSearch,5,Bob'

async function makeFilled() {
  const place = await makeFeedbackPlace(services, ['Search'])
  await importFile(services, place, { body })
  const { workspaceId } = place
  const id = workspaceId
  await db.attributeSet.create({ data: { workspaceId, id, attributes: {} } })
  await db.customerAttributes.create({
    data: { workspaceId, customerId: id, importId: id, attributes: {}, version: 1 },
  })
  await db.asset.createMany({
    data: Array.from({ length: 120 }, (_, n) => ({
      workspaceId,
      id: `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`,
      contentType: 'image/png',
      bytes: Buffer.from([n]),
    })),
  })
  return place
}

const endGrace = (workspaceId: string) =>
  db.workspace.update({ where: { id: workspaceId }, data: { removedAfter: new Date(0) } })

test('a workspace whose grace is over leaves nothing behind, not even its log, and the others keep theirs', async () => {
  const gone = await makeFilled()
  const kept = await makeFilled()
  const before = await countRows(services, kept.workspaceId)
  const filled = Object.keys(await countRows(services, gone.workspaceId))
  expect(filled).toEqual(expect.arrayContaining(['Response', 'HeatRollup', 'AuditEvent', 'Asset']))
  await gone.caller.workspace.remove({ workspaceId: gone.workspaceId, confirmName: 'A team' })

  await new Removals(services).sweep()
  expect(await countRows(services, gone.workspaceId)).not.toEqual({})

  await endGrace(gone.workspaceId)
  await new Removals(services).sweep()
  expect(await countRows(services, gone.workspaceId)).toEqual({})
  expect(await db.workspace.findUnique({ where: { id: gone.workspaceId } })).toBeNull()
  expect(await countRows(services, kept.workspaceId)).toEqual(before)
})

test('a removal that was interrupted is taken up where it was', async () => {
  const { workspaceId } = await makeFilled()
  await endGrace(workspaceId)
  let portions = 3
  expect(await removeForGood(pool, workspaceId, () => portions-- > 0)).toBe(false)
  expect(await db.workspace.findUnique({ where: { id: workspaceId } })).not.toBeNull()
  expect(await removeForGood(pool, workspaceId)).toBe(true)
  expect(await countRows(services, workspaceId)).toEqual({})
})

test('two instances that remove the same workspace do not hinder each other', async () => {
  const { workspaceId } = await makeFilled()
  await endGrace(workspaceId)
  const both = [removeForGood(pool, workspaceId), removeForGood(pool, workspaceId)]
  expect(await Promise.all(both)).toContain(true)
  expect(await countRows(services, workspaceId)).toEqual({})
})

test('a workspace that was brought back in the meantime is not removed', async () => {
  const { workspaceId, caller } = await makeFilled()
  await caller.workspace.remove({ workspaceId, confirmName: 'A team' })
  await caller.workspace.bringBack({ workspaceId })
  const before = await countRows(services, workspaceId)
  expect(await removeForGood(pool, workspaceId)).toBe(false)
  expect(await countRows(services, workspaceId)).toEqual(before)
})
