import fc from 'fast-check'
import { v7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { instruments, scales } from '@/core/heat/instruments'
import type { NewResponse } from '@/server/feedback/response-columns'
import { addResponses } from '@/server/feedback/write/add-responses'
import { countBlocks, countSummed, type Summed } from '@/server/feedback/write/count-blocks'
import { deleteImportBlocks } from '@/server/feedback/write/delete-block'
import { reassign } from '@/server/feedback/write/reassign'
import type { Services } from '@/server/services'
import { countAll, makeImport, writeAll } from '@/tests/factories/blocks'
import { type FeedbackPlace, makeFeedbackPlace } from '@/tests/factories/feedback'
import { testServices } from '@/tests/setup/database'

let services: Services
beforeAll(async () => {
  services = await testServices()
})

const touchpointIds = [v7(), v7(), null]
/** Turns of months and years, where UTC and other zones disagree, and leap days. */
const turns = ['1970-01-01', '2024-02-29', '2024-03-01', '2025-01-01', '2100-03-01', '2200-12-31']
const instant = fc.oneof(
  fc.tuple(fc.constantFrom(...turns), fc.integer({ min: -2, max: 2 })).map(([day, hours]) => {
    return Math.max(0, Date.parse(`${day}T00:00:00Z`) + hours * 3_600_000 - 1)
  }),
  fc.integer({ min: 0, max: Date.UTC(2201, 0, 1) - 1 }),
)
const name = fc.oneof(fc.constantFrom('', 'web', 'NULL', '"', '\\', '{a,b}', 'দোকান'), fc.string())

const response: fc.Arbitrary<NewResponse> = fc
  .record({
    touchpointId: fc.constantFrom(...touchpointIds),
    instrument: fc.constantFrom(...instruments),
    hundredths: fc.nat(1000),
    at: instant,
    channel: name.map((text) => text.replaceAll('\0', '')),
    source: fc.constantFrom('', 'desk', 'Ω'),
  })
  .map(({ hundredths, ...rest }) => {
    const { min, max } = scales[rest.instrument]
    const value = Math.min(max, (min * 100 + hundredths) / 100)
    return { ...rest, id: v7(), value, verbatim: null, customer: null, customerId: null }
  })

async function rollupsOf({ place }: FeedbackPlace) {
  const rows = await services.db.heatRollup.findMany({ where: place })
  const told = rows.map(({ workspaceId, journeyId, ...row }) =>
    JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? Number(value) : value)),
  )
  return told.sort()
}

async function written(place: FeedbackPlace, responses: readonly NewResponse[]) {
  const importId = await makeImport(services, place.place)
  return { importId, ...(await writeAll(services, place.place, importId, responses)) }
}

test('counted from their sums or from the responses themselves, blocks come to the same rollups', async () => {
  const [summing, reading] = [
    await makeFeedbackPlace(services, []),
    await makeFeedbackPlace(services, []),
  ]
  const files = fc.array(response, { minLength: 1, maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(files, async (responses) => {
      const one = await written(summing, responses)
      for (const summed of one.summed) {
        expect(await countSummed(services.pool, summing.place, one.importId, summed)).toBe(true)
      }
      expect(await countBlocks(services.pool, summing.place, one.importId, 8)).toBe(false)
      const other = await written(reading, responses)
      await countAll(services, reading.place, other.importId)
      expect(await rollupsOf(summing)).toEqual(await rollupsOf(reading))
    }),
    { numRuns: 40, seed: 20_260_102 },
  )
})

function someResponses(): NewResponse[] {
  const arbitrary = response.filter(({ touchpointId }) => touchpointId !== null)
  return fc.sample(fc.array(arbitrary, { minLength: 10, maxLength: 10 }), {
    numRuns: 1,
    seed: 7,
  })[0] as NewResponse[]
}

type Written = Awaited<ReturnType<typeof written>>
/** What may come between writing blocks and counting them. */
const between: Record<string, (place: FeedbackPlace, written: Written) => Promise<unknown>> = {
  'a response is given to another touchpoint': async ({ place }) => {
    const { id } = await services.db.response.findFirstOrThrow({ where: place })
    await reassign(services.pool, place, [{ id, touchpointId: null, by: 'manual' }])
  },
  'an undo has begun': async ({ place }, { importId }) => {
    await services.pool.query(
      `create function refuse() returns trigger language plpgsql as $$ begin raise 'no'; end $$;
      create trigger refuse before delete on "Response" for each row
        when (old.block > 1) execute function refuse()`,
    )
    await expect(deleteImportBlocks(services.pool, place, importId, 3)).rejects.toThrow('no')
    await services.pool.query('drop function refuse cascade')
  },
  'somebody else has counted one of them': ({ place }, { importId }) =>
    countBlocks(services.pool, place, importId, 1),
}

test.each(Object.entries(between))(
  'sums of blocks are not used when meanwhile %s',
  async (_, happens) => {
    const place = await makeFeedbackPlace(services, [])
    const one = await written(place, someResponses())
    await happens(place, one)
    const before = await rollupsOf(place)
    const [summed] = one.summed as [Summed]
    expect(await countSummed(services.pool, place.place, one.importId, summed)).toBe(false)
    expect(await rollupsOf(place)).toEqual(before)
    await expectRecount(place, one.importId)
  },
)

test.each([
  ['a response was', 1],
  ['all responses of a block were', 5],
])('sums are not used when %s there already and left out', async (_, there) => {
  const place = await makeFeedbackPlace(services, [])
  const responses = someResponses()
  await addResponses(services.pool, place.place, responses.slice(0, there))
  const one = await written(place, responses)
  const [summed] = one.summed as [Summed]
  expect(await countSummed(services.pool, place.place, one.importId, summed)).toBe(false)
  await expectRecount(place, one.importId)
})

/** Counts what is left, and compares with the same responses as another journey's. */
async function expectRecount(place: FeedbackPlace, importId: string): Promise<void> {
  await countAll(services, place.place, importId)
  const there = await services.db.response.findMany({ where: place.place })
  const other = await makeFeedbackPlace(services, [])
  const same = there.map(
    ({ id, touchpointId, instrument, value, channel, source, at }): NewResponse => ({
      ...{ id, touchpointId, instrument, value, channel, source, at: at.getTime() },
      ...{ verbatim: null, customer: null, customerId: null },
    }),
  )
  await addResponses(services.pool, other.place, same)
  expect(await rollupsOf(place)).toEqual(await rollupsOf(other))
}
