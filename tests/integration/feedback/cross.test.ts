import { beforeAll, expect, test } from 'vitest'
import type { NewResponse } from '@/server/feedback/response-columns'
import { customerId, responseId } from '@/server/feedback/response-id'
import { addResponses } from '@/server/feedback/write/add-responses'
import type { Services } from '@/server/services'
import { callerFor } from '@/tests/factories/caller'
import { type FeedbackPlace, makeFeedbackPlace } from '@/tests/factories/feedback'
import { makeGuest, makeLink } from '@/tests/factories/guests'
import { testServices } from '@/tests/setup/database'

let services: Services
let place: FeedbackPlace
beforeAll(async () => {
  services = await testServices()
  place = await makeFeedbackPlace(services, ['Search', 'Pay', 'Silent'])
  await send('Search', '2026-03-10', { bad: 5, good: 5 }, 'Eco')
  await send('Search', '2026-03-20', { bad: 0, good: 10 }, 'Business')
  await send('Search', '2026-05-20', { bad: 1, good: 1 }, 'Eco')
  await send('Pay', '2026-05-05', { bad: 0, good: 12 }, null)
})

let sent = 0

/** Ratings of 1 and of 5 on one day, of customers who travelled in this class. */
async function send(
  title: string,
  day: string,
  { bad, good }: { bad: number; good: number },
  travelled: string | null,
) {
  const rows = Array.from({ length: bad + good }, (_, index): NewResponse => {
    sent += 1
    const externalId = `${place.journeyId} ${sent}`
    return {
      id: responseId({ source: 'test', externalId, part: '' }),
      touchpointId: place.map.touchpoints[title] ?? '',
      instrument: 'rating',
      value: index < bad ? 1 : 5,
      verbatim: null,
      channel: '',
      source: 'test',
      customer: externalId,
      customerId: customerId(place.workspaceId, externalId),
      at: Date.parse(`${day}T12:00:00Z`),
      attributes: travelled ? { class: travelled } : {},
    }
  })
  await addResponses(services.pool, place.place, rows)
}

const classIs = (...values: string[]) => ({
  attributes: [{ is: 'one-of' as const, key: 'class', values }],
})

test('a trend has every month between, its own counts, and one average for all', async () => {
  const { caller, journeyId } = place
  const trend = await caller.heat.trend({ journeyId })
  expect(trend.months).toEqual(['2026-03-01', '2026-04-01', '2026-05-01'])
  expect(trend.touchpoints.map(({ title }) => title)).toEqual(['Search', 'Pay'])
  const [search] = trend.touchpoints
  const [march, april, may] = search?.months ?? []
  expect(march).toMatchObject({ n: 20, negative: 5, state: 'ok' })
  expect(april).toBeNull()
  expect(may).toMatchObject({ n: 2, state: 'few' })
  expect(trend.whole.months.map((month) => month?.n ?? 0)).toEqual([20, 0, 14])
  // 6 of 34 are negative, all of pain 1.
  expect(march?.heat).toBeCloseTo((5 + (10 * 6) / 34) / (20 + 10), 12)
  const eco = await caller.heat.trend({ journeyId, filters: classIs('Eco') })
  expect(eco.touchpoints[0]?.months.map((month) => month?.n ?? 0)).toEqual([10, 0, 2])
})

test('touchpoints against months, values of an attribute, and segments', async () => {
  const { caller, journeyId, workspaceId, map } = place
  const cells = async (by: Parameters<typeof caller.heat.cross>[0]['by']) => {
    const grid = await caller.heat.cross({ journeyId, by })
    expect(grid).toMatchObject({ n: 34, negative: 6 })
    const inRow = (id: string | undefined) =>
      grid.columns.map(
        (column) =>
          grid.cells.find((cell) => cell.rowId === id && cell.columnId === column.id)?.n ?? 0,
      )
    return {
      columns: grid.columns.map(({ title, n }) => [title, n]),
      search: inRow(map.touchpoints.Search),
      pay: inRow(map.touchpoints.Pay),
    }
  }
  expect(await cells({ what: 'month' })).toEqual({
    columns: [
      ['2026-03-01', 20],
      ['2026-04-01', 0],
      ['2026-05-01', 14],
    ],
    search: [20, 0, 2],
    pay: [0, 0, 12],
  })
  expect(await cells({ what: 'attribute', key: 'class' })).toEqual({
    columns: [
      ['Eco', 12],
      ['Business', 10],
      ['', 12],
    ],
    search: [12, 10, 0],
    pay: [0, 0, 12],
  })
  const segment = (name: string, ...values: string[]) =>
    caller.segment.create({
      workspaceId,
      name,
      kind: 'behavioural',
      rule: { all: classIs(...values).attributes },
    })
  const eco = await segment('A: eco', 'Eco')
  const anyone = await segment('B: any class', 'Eco', 'Business')
  expect(await cells({ what: 'segment' })).toEqual({
    columns: [
      ['A: eco', 12],
      ['B: any class', 22],
    ],
    search: [12, 22],
    pay: [0, 0],
  })

  // Two segments side by side: who is in both is counted as such.
  const compared = await caller.heat.compare({
    journeyId,
    filters: { segmentIds: [eco.segmentId] },
    other: { filters: { segmentIds: [anyone.segmentId] } },
  })
  expect(compared.whole).toMatchObject({ shared: 12, verdict: 'shared' })
  const apart = await caller.heat.compare({
    journeyId,
    filters: classIs('Eco'),
    other: { filters: classIs('Business') },
  })
  expect(apart.whole).toMatchObject({ shared: 0, a: { n: 12 }, b: { n: 10 } })
})

test('what is known of customers is not shown to guests', async () => {
  const link = await makeLink(services, { workspaceId: place.workspaceId, id: place.journeyId })
  const guest = callerFor(services, await makeGuest(services, link))
  const { journeyId } = place
  await expect(guest.heat.trend({ journeyId })).resolves.toMatchObject({ n: 34 })
  await expect(
    guest.heat.cross({ journeyId, by: { what: 'attribute', key: 'class' } }),
  ).rejects.toThrow('role')
})
