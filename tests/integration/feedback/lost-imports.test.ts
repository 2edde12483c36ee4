import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { lostAfter } from '@/server/feedback/background-jobs'
import { Imports } from '@/server/feedback/import/imports'
import { runImport } from '@/server/feedback/import/run-import'
import type { Services } from '@/server/services'
import { importFile, makeFeedbackPlace } from '@/tests/factories/feedback'
import { testServices } from '@/tests/setup/database'

let services: Services
beforeAll(async () => {
  services = await testServices()
})
afterEach(() => void vi.useRealTimers())

const body = ['id,touchpoint,rating', 'a,Pay,3', 'b,Pay,2', 'c,Pay,1'].join('\n')
const longAgo = new Date(0)

async function makeImported() {
  const place = await makeFeedbackPlace(services, ['Pay'])
  const { importId } = await importFile(services, place, { body })
  const where = { id: importId }
  const row = () => services.db.import.findFirstOrThrow({ where })
  return { ...place, importId, where, row }
}

test('an undo whose server has ended is finished by another one that runs already', async () => {
  const { where, row, place } = await makeImported()
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const other = new Imports(services, services.imports.options.live)
  await other.recover()
  await services.db.import.updateMany({ where, data: { state: 'undoing', progressAt: longAgo } })
  vi.advanceTimersByTime(lostAfter)
  await other.settled()
  await other.close()
  expect(await row()).toMatchObject({ state: 'undone' })
  expect(await services.db.response.count({ where: place })).toBe(0)
})

test('an undo that goes on is left to its server', async () => {
  const { where, row } = await makeImported()
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const other = new Imports(services, services.imports.options.live)
  await other.recover()
  await services.db.import.updateMany({ where, data: { state: 'undoing', progressAt: new Date() } })
  vi.advanceTimersByTime(lostAfter)
  await other.settled()
  await other.close()
  expect(await row()).toMatchObject({ state: 'undoing' })
})

test('an import on its way to where it stands says that it goes on, though it writes nothing', async () => {
  const { where, row } = await makeImported()
  const standing = { state: 'running', rowsDone: 2, progressAt: longAgo } as const
  await services.db.import.updateMany({ where, data: standing })
  const { workspaceId, id: importId } = await row()
  await services.db.importChunk.create({
    data: { workspaceId, importId, position: 0, bytes: Buffer.from(body) },
  })
  const options = { ...services.imports.options, lifeEvery: 0 }
  // It stops before it writes its first block.
  expect(await runImport(services, options, await row(), () => true)).toBe(false)
  const after = await row()
  expect(after).toMatchObject({ state: 'running', rowsDone: 2 })
  expect(after.progressAt.getTime()).toBeGreaterThan(longAgo.getTime())
})
