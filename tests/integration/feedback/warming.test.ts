import { beforeAll, expect, test } from 'vitest'
import { Columns } from '@/server/feedback/columns/columns'
import type { Services } from '@/server/services'
import { importFile, makeFeedbackPlace } from '@/tests/factories/feedback'
import { testServices } from '@/tests/setup/database'

let services: Services
beforeAll(async () => {
  services = await testServices()
})

const body = 'id,touchpoint,csat\n1,Search,1\n2,Search,2\n3,Search,5\n'

test('an import and an undo tell when they have ended', async () => {
  const home = await makeFeedbackPlace(services, ['Search'])
  const ended: unknown[] = []
  services.imports.onEnd((place) => ended.push(place))
  const { importId } = await importFile(services, home, { body })
  expect(ended).toEqual([home.place])
  await home.caller.feedback.undoImport({ journeyId: home.journeyId, importId })
  await services.imports.settled()
  expect(ended).toEqual([home.place, home.place])
})

test.each([
  [3, true],
  [4, false],
])('a journey of 3 is read ahead where %i are worth it: %s', async (worthWarming, held) => {
  const home = await makeFeedbackPlace(services, ['Search'])
  await importFile(services, home, { body })
  const columns = new Columns(services, worthWarming)
  columns.warm(home.place)
  await columns.close()
  expect(columns.holds(home.place)).toBe(held)
})
