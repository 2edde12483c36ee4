import { v7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import type { NewResponse } from '@/server/feedback/response-columns'
import { attributeSetId, customerId } from '@/server/feedback/response-id'
import { addResponses } from '@/server/feedback/write/add-responses'
import { deleteImportBlocks } from '@/server/feedback/write/delete-block'
import { reassign } from '@/server/feedback/write/reassign'
import type { Services } from '@/server/services'
import { type FeedbackPlace, importFile, makeFeedbackPlace } from '@/tests/factories/feedback'
import { testServices } from '@/tests/setup/database'

let services: Services
beforeAll(async () => {
  services = await testServices()
})

function response(place: FeedbackPlace, change: Partial<NewResponse> = {}): NewResponse {
  return {
    id: v7(),
    touchpointId: place.map.touchpoints.Search ?? null,
    instrument: 'csat',
    value: 1,
    verbatim: null,
    channel: '',
    source: 'desk',
    customer: null,
    customerId: null,
    at: Date.parse('2025-02-01T00:30:00Z'),
    ...change,
  }
}

const countsOf = async ({ caller, journeyId }: FeedbackPlace) => {
  const { touchpoints } = await caller.heat.map({ journeyId })
  return touchpoints.map(({ n }) => n)
}

test('attributes of a customer add up, and those of responses are shared', async () => {
  const place = await makeFeedbackPlace(services, ['Search'])
  const id = customerId(place.workspaceId, 'K1')
  const who = { customer: 'K1', customerId: id }
  const sent = [
    response(place, { ...who, customerAttributes: { plan: 'eco', age: 20 } }),
    response(place, { ...who, customerAttributes: { age: 21 }, attributes: { a: 1, b: 'x' } }),
    response(place, { attributes: { b: 'x', a: 1 } }),
  ]
  expect(await addResponses(services.pool, place.place, sent)).toEqual({ added: 3 })
  await addResponses(services.pool, place.place, [
    response(place, { ...who, customerAttributes: { vip: true } }),
  ])
  const customer = await services.db.customer.findFirst({ where: { id } })
  expect(customer?.attributes).toEqual({ plan: 'eco', age: 21, vip: true })
  const sets = await services.db.attributeSet.findMany({
    where: { workspaceId: place.workspaceId },
  })
  expect(sets).toMatchObject([
    { id: attributeSetId({ a: 1, b: 'x' }), attributes: { a: 1, b: 'x' } },
  ])
  const clock = await services.db.attributeClock.findFirst({
    where: { workspaceId: place.workspaceId },
  })
  expect(clock?.version).toBe(2n)
  expect(customer?.version).toBe(2n)
})

test('responses move between touchpoints and the inbox with their counts', async () => {
  const place = await makeFeedbackPlace(services, ['Search', 'Basket'])
  const basket = place.map.touchpoints.Basket as string
  const manual = response(place, { assignedBy: 'manual' })
  const ruled = response(place, { assignedBy: 'rule', ruleId: v7() })
  const inbox = response(place, { touchpointId: null, assignedBy: 'rule' })
  const all = [manual, ruled, inbox]
  await addResponses(services.pool, place.place, all)
  expect(await countsOf(place)).toEqual([2, 0])
  const toBasket = all.map(({ id }) => ({ id, touchpointId: basket, by: 'rule' as const }))
  expect(await reassign(services.pool, place.place, toBasket, { by: ['rule'] })).toHaveLength(2)
  expect(await countsOf(place)).toEqual([1, 2])
  expect(await reassign(services.pool, place.place, toBasket, { by: ['rule'] })).toEqual([])
  const back = [{ id: manual.id, touchpointId: null, by: 'manual' as const }]
  expect(await reassign(services.pool, place.place, back)).toEqual([manual.id])
  expect(await countsOf(place)).toEqual([0, 2])
  const gone = [{ id: v7(), touchpointId: basket, by: 'manual' as const }]
  expect(await reassign(services.pool, place.place, gone)).toEqual([])
})

test('an undone import takes its layer of attributes and its marks with it', async () => {
  const place = await makeFeedbackPlace(services, ['Search'])
  const { importId } = await importFile(services, place, {
    body: 'touchpoint,csat,customer\nSearch,1,K1\nSearch,2,K2',
  })
  const kept = await services.db.response.findFirstOrThrow({ where: { importId } })
  const customer = await services.db.customer.findFirstOrThrow({
    where: { workspaceId: place.workspaceId, externalId: 'K1' },
  })
  const { workspaceId } = place
  await services.db.customerAttributes.create({
    data: { workspaceId, customerId: customer.id, importId, attributes: { a: 1 }, version: 1 },
  })
  await services.db.responseMark.create({ data: { ...place.place, responseId: kept.id, tags: [] } })
  const who = { customer: 'K1', customerId: customer.id }
  await addResponses(services.pool, place.place, [response(place, who)])
  const clock = await services.db.attributeClock.findUniqueOrThrow({ where: { workspaceId } })
  await deleteImportBlocks(services.pool, place.place, importId, 5)
  expect(await countsOf(place)).toEqual([1])
  expect(await services.db.customerAttributes.count({ where: { importId } })).toBe(0)
  expect(await services.db.responseMark.count({ where: place.place })).toBe(0)
  const after = await services.db.customer.findFirstOrThrow({ where: { id: customer.id } })
  expect(after.version).toBeGreaterThan(clock.version)
})
