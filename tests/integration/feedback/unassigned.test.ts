import { v7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import type { NewResponse } from '@/server/feedback/response-columns'
import { addResponses } from '@/server/feedback/write/add-responses'
import type { Services } from '@/server/services'
import { makeFeedbackPlace } from '@/tests/factories/feedback'
import { testServices } from '@/tests/setup/database'
import { titles } from './rollups/answers'
import { expectHeat } from './rollups/expect-heat'
import { expectBlock, rollups } from './rollups/recount'

let services: Services
beforeAll(async () => {
  services = await testServices()
})

test('a response without a touchpoint is kept with its cells, and counts nowhere', async () => {
  const place = await makeFeedbackPlace(services, titles)
  const response: NewResponse = {
    id: v7(),
    touchpointId: null,
    instrument: 'csat',
    value: 1,
    rawValue: 'schlecht',
    verbatim: 'Zu spät',
    channel: '',
    source: 'desk',
    customer: null,
    customerId: null,
    at: Date.parse('2025-02-01T00:30:00Z'),
    offsetMinutes: 60,
    fields: { Topic: 'Delay "long"' },
  }
  expect(await addResponses(services.pool, place.place, [response])).toEqual({ added: 1 })
  expect(await addResponses(services.pool, place.place, [response])).toEqual({ added: 0 })
  const kept = await services.db.response.findFirst({ where: place.place })
  expect(kept).toMatchObject({
    touchpointId: null,
    assignedBy: 'file',
    ruleId: null,
    rawValue: 'schlecht',
    offsetMinutes: 60,
    fields: { Topic: 'Delay "long"' },
  })
  expect(await rollups(place)).toEqual([])
  await expectBlock(place)
  await expectHeat(place, [], {})
  const { verbatims } = await place.caller.feedback.verbatims({ journeyId: place.journeyId })
  expect(verbatims).toEqual([])
})
