import { v7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { Imports } from '@/server/feedback/import/imports'
import type { NewResponse } from '@/server/feedback/response-columns'
import { customerId } from '@/server/feedback/response-id'
import { addResponses } from '@/server/feedback/write/add-responses'
import { countBlocks } from '@/server/feedback/write/count-blocks'
import { deleteImportBlocks } from '@/server/feedback/write/delete-block'
import type { EncodedBlock } from '@/server/feedback/write/encoded-block'
import { writeBlock } from '@/server/feedback/write/write-block'
import type { Services } from '@/server/services'
import { blocksOf, countAll, makeImport, writeAll } from '@/tests/factories/blocks'
import { type FeedbackPlace, makeFeedbackPlace } from '@/tests/factories/feedback'
import { testServices } from '@/tests/setup/database'

let services: Services
beforeAll(async () => {
  services = await testServices()
})

const titles = ['Search', 'Basket']
const start = { rowsDone: 0, bytesDone: 0 }

function responses(place: FeedbackPlace, n: number, change: Partial<NewResponse> = {}) {
  return Array.from(
    { length: n },
    (_, index): NewResponse => ({
      id: v7(),
      touchpointId: place.map.touchpoints[titles[index % 2] as string] ?? null,
      instrument: 'csat',
      value: 1 + (index % 5),
      verbatim: null,
      channel: '',
      source: 'survey',
      customer: null,
      customerId: null,
      at: Date.parse('2025-02-01T00:30:00Z') + index * 86_400_000,
      ...change,
    }),
  )
}

/** How many responses are there, how many of them count, and what the import says. */
async function state(place: FeedbackPlace, importId: string) {
  const where = place.place
  const [there, heat, row] = await Promise.all([
    services.db.response.count({ where }),
    place.caller.heat.map({ journeyId: place.journeyId }),
    services.db.import.findFirstOrThrow({ where: { id: importId } }),
  ])
  const { accepted, duplicates, rowsDone } = row
  return { there, counted: heat.n, accepted, duplicates, rowsDone }
}

test('what was written and not counted when the server died is counted by the next one', async () => {
  const place = await makeFeedbackPlace(services, titles)
  const importId = await makeImport(services, place.place)
  await writeAll(services, place.place, importId, responses(place, 12))
  const found = { there: 12, accepted: 12, duplicates: 0, rowsDone: 12 }
  expect(await state(place, importId)).toEqual({ ...found, counted: 0 })
  await services.db.import.updateMany({
    where: { id: importId },
    data: { state: 'counting', progressAt: new Date(0) },
  })
  const next = new Imports(services, services.imports.options.live)
  await next.recover()
  await next.close()
  expect(await state(place, importId)).toEqual({ ...found, counted: 12 })
  const row = await services.db.import.findFirstOrThrow({ where: { id: importId } })
  expect(row).toMatchObject({ state: 'done', finishedAt: expect.any(Date) })
})

test('a counting that fails half-way is as if it had not been, and is simply done again', async () => {
  const place = await makeFeedbackPlace(services, titles)
  const importId = await makeImport(services, place.place)
  await writeAll(services, place.place, importId, responses(place, 12))
  await services.pool.query(
    `create function refuse() returns trigger language plpgsql as $$ begin raise 'no'; end $$;
    create trigger refuse before update on "ResponseBlock" for each row execute function refuse()`,
  )
  await expect(countBlocks(services.pool, place.place, importId, 2)).rejects.toThrow('no')
  await services.pool.query('drop function refuse cascade')
  expect(await state(place, importId)).toMatchObject({ there: 12, counted: 0 })
  await countAll(services, place.place, importId)
  expect(await state(place, importId)).toMatchObject({ there: 12, counted: 12 })
})

test('of two who write the same block, or count the same blocks, one does', async () => {
  const place = await makeFeedbackPlace(services, titles)
  const importId = await makeImport(services, place.place)
  const all = responses(place, 5)
  const [one, other] = [0, 1].map(() => [...blocksOf(place.place, importId, all)][0])
  const written = await Promise.all(
    [one, other].map((block) =>
      writeBlock(services.pool, place.place, importId, start, block as EncodedBlock),
    ),
  )
  expect(written.map((claimed) => claimed !== null).sort()).toEqual([false, true])
  const twice = [0, 1].map(() => countBlocks(services.pool, place.place, importId, 8))
  expect((await Promise.all(twice)).sort()).toEqual([false, true])
  expect(await state(place, importId)).toMatchObject({ there: 5, counted: 5, accepted: 5 })
})

test('a cancelled import takes nothing more, and what it has brought counts', async () => {
  const place = await makeFeedbackPlace(services, titles)
  const importId = await makeImport(services, place.place)
  const blocks = [...blocksOf(place.place, importId, responses(place, 10))]
  const write = (index: number, rowsDone: number) =>
    writeBlock(
      services.pool,
      place.place,
      importId,
      { rowsDone, bytesDone: 0 },
      blocks[index] as EncodedBlock,
    )
  expect(await write(0, 0)).toMatchObject({ block: 1 })
  await services.db.import.updateMany({ where: { id: importId }, data: { state: 'cancelled' } })
  expect(await write(1, 5)).toBeNull()
  await countAll(services, place.place, importId)
  expect(await state(place, importId)).toEqual({
    ...{ there: 5, counted: 5, accepted: 5, duplicates: 0, rowsDone: 5 },
  })
})

test('what is there already, and what the file says twice, is left out and told', async () => {
  const place = await makeFeedbackPlace(services, titles)
  const [sent, brought, fresh] = [responses(place, 3), responses(place, 4), responses(place, 5)]
  await addResponses(services.pool, place.place, sent)
  const first = await makeImport(services, place.place)
  await writeAll(services, place.place, first, brought)
  const second = await makeImport(services, place.place)
  const inbox = { ...(fresh[4] as NewResponse), touchpointId: null }
  const rows = [...sent, ...fresh.slice(0, 4), ...brought, fresh[0] as NewResponse, inbox, inbox]
  const { rowsDone } = await writeAll(services, place.place, second, rows)
  expect(rowsDone).toBe(rows.length)
  for (const importId of [first, second]) await countAll(services, place.place, importId)
  expect(await state(place, second)).toEqual({
    ...{ there: 12, counted: 11, accepted: 5, duplicates: 9, rowsDone: rows.length },
  })
  const blocks = await services.db.responseBlock.findMany({ where: place.place })
  expect(blocks.reduce((sum, { n }) => sum + n, 0)).toBe(12)
  const row = await services.db.import.findFirstOrThrow({ where: { id: second } })
  expect(row).toMatchObject({ unassigned: 1 })
})

test('an undo takes uncounted blocks out too, and nothing else, also while they are counted', async () => {
  const place = await makeFeedbackPlace(services, titles)
  await addResponses(services.pool, place.place, responses(place, 3))
  const importId = await makeImport(services, place.place)
  await writeAll(services, place.place, importId, responses(place, 25))
  await countBlocks(services.pool, place.place, importId, 1)
  expect(await state(place, importId)).toMatchObject({ there: 28, counted: 8 })
  await Promise.all([
    deleteImportBlocks(services.pool, place.place, importId, 5),
    countAll(services, place.place, importId),
  ])
  expect(await state(place, importId)).toMatchObject({ there: 3, counted: 3 })
  const rollups = await services.db.heatRollup.findMany({ where: place.place })
  expect(rollups.every(({ n }) => n > 0)).toBe(true)
})

test('single responses never come to lie in a block of an import', async () => {
  const place = await makeFeedbackPlace(services, titles)
  const importId = await makeImport(services, place.place)
  const blocks = [...blocksOf(place.place, importId, responses(place, 10))]
  await addResponses(services.pool, place.place, responses(place, 1))
  for (const [index, block] of blocks.entries()) {
    const from = { rowsDone: index * 5, bytesDone: 0 }
    expect(await writeBlock(services.pool, place.place, importId, from, block)).not.toBeNull()
    await addResponses(services.pool, place.place, responses(place, 2))
  }
  const rows = await services.db.responseBlock.findMany({
    where: place.place,
    orderBy: { block: 'asc' },
  })
  const mine = (owner: string | null) => rows.filter((row) => row.importId === owner)
  expect(mine(importId)).toMatchObject([
    { n: 5, counted: false },
    { n: 5, counted: false },
  ])
  expect(mine(null).every(({ counted }) => counted)).toBe(true)
  const own = await services.db.response.groupBy({
    by: ['block', 'importId'],
    where: place.place,
    _count: true,
  })
  expect(own).toHaveLength(rows.length)
  expect(await state(place, importId)).toMatchObject({ there: 15, counted: 5 })
})

test('a file’s later word on a customer counts, and others’ customers stay as they are', async () => {
  const place = await makeFeedbackPlace(services, titles)
  const { workspaceId } = place
  const who = (name: string) => ({ customer: name, customerId: customerId(workspaceId, name) })
  const said = (name: string, customerAttributes?: NewResponse['customerAttributes']) =>
    responses(place, 1, { ...who(name), ...(customerAttributes ? { customerAttributes } : {}) })
  await addResponses(services.pool, place.place, said('A', { plan: 'team' }))
  const importId = await makeImport(services, place.place)
  await writeAll(services, place.place, importId, [
    ...said('A', { plan: 'free', age: 20 }),
    ...said('B'),
    ...said('B', { age: 30 }),
    ...said('A', { age: 21 }),
    ...said('C'),
    // Of the second block.
    ...said('A', { age: 22 }),
    ...said('A', { age: 21 }),
    ...said('B', { plan: 'plus' }),
  ])
  const layers = await services.db.customerAttributes.findMany({ where: { importId } })
  const words = new Map(layers.map((layer) => [layer.customerId, layer.attributes]))
  expect(words).toEqual(
    new Map([
      [who('A').customerId, { plan: 'free', age: 21 }],
      [who('B').customerId, { plan: 'plus', age: 30 }],
    ]),
  )
  const customers = await services.db.customer.findMany({
    where: { workspaceId },
    orderBy: { externalId: 'asc' },
  })
  expect(customers.map(({ externalId, attributes }) => [externalId, attributes])).toEqual([
    ['A', { plan: 'team' }],
    ['B', {}],
    ['C', {}],
  ])
})
