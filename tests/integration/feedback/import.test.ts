import { beforeAll, expect, test } from 'vitest'
import type { Mapping } from '@/core/feedback/mapping'
import { Imports } from '@/server/feedback/import/imports'
import type { Services } from '@/server/services'
import { callerFor, doerOf } from '@/tests/factories/caller'
import { type FeedbackPlace, importFile, makeFeedbackPlace } from '@/tests/factories/feedback'
import { makeMember, makeUser } from '@/tests/factories/people'
import { wideSurvey } from '@/tests/factories/survey'
import { requestUpload, uploadFile } from '@/tests/factories/upload'
import { testServices } from '@/tests/setup/database'

let services: Services
beforeAll(async () => {
  services = await testServices()
})

const titles = ['Booking', 'Boarding', 'Seat comfort', 'Baggage']
const countsOf = async ({ caller, journeyId }: FeedbackPlace) => {
  const { touchpoints } = await caller.heat.map({ journeyId })
  const { records } = await caller.journey.records({ journeyId })
  const heats = new Map(touchpoints.map((heat) => [heat.touchpointId, heat]))
  return Object.fromEntries(
    records.flatMap((record) => {
      if (record.type !== 'touchpoint') return []
      const heat = heats.get(record.id)
      return [[record.title, [heat?.n, heat?.negative]]]
    }),
  )
}

/** The same counts straight from the file. */
function recount(csv: string) {
  const [header = [], ...rows] = csv
    .trim()
    .split('\n')
    .map((line) => line.split(','))
  return Object.fromEntries(
    titles.map((title) => {
      const values = rows
        .map((row) => Number(row[header.indexOf(title)]))
        .filter((value) => value > 0)
      return [title, [values.length, values.filter((value) => value <= 2).length]]
    }),
  )
}

test('a wide survey goes in once, agrees with a recount, and goes out as a whole', async () => {
  const place = await makeFeedbackPlace(services, titles)
  const { caller, journeyId } = place
  const body = wideSurvey(titles, 500)
  const uploadId = await uploadFile(services, place.owner, journeyId, 'survey.csv', body)
  const { mapping } = await caller.feedback.preview({ journeyId, uploadId })
  const dry = await caller.feedback.dryRun({ journeyId, uploadId, mapping })
  const first = await importFile(services, place, { body })
  expect(first).toMatchObject({ state: 'done', rowsDone: 500, rowsTotal: 500, rejected: 0 })
  expect(dry).toMatchObject({ rows: 500, responses: first.accepted, skipped: first.skipped })
  expect(await countsOf(place)).toEqual(recount(body))

  const again = await caller.feedback.dryRun({ journeyId, uploadId, mapping })
  expect(again).toMatchObject({ responses: 0, duplicates: first.accepted })
  const second = await importFile(services, place, { name: 'survey (1).csv', body })
  expect(second).toMatchObject({ accepted: 0, duplicates: first.accepted })
  expect(await countsOf(place)).toEqual(recount(body))

  await caller.feedback.undoImport({ journeyId, importId: first.importId })
  await services.imports.settled()
  expect(await services.db.response.count({ where: { journeyId } })).toBe(0)
  expect(await services.db.heatRollup.count({ where: { journeyId } })).toBe(0)
  expect(await caller.feedback.imports({ journeyId })).toMatchObject([
    { importId: second.importId, state: 'done' },
    { importId: first.importId, state: 'undone' },
  ])
})

/** Blocks of which a file of some thousand rows makes several. */
const small = { blockSize: 4000, summedTogether: 2, countedTogether: 2 }

/** Starts an import with a server of its own that ends in the middle of it. */
async function interrupted(place: FeedbackPlace, body: string) {
  const { caller, journeyId } = place
  const uploadId = await uploadFile(services, place.owner, journeyId, 'survey.csv', body)
  const { mapping } = await caller.feedback.preview({ journeyId, uploadId })
  const server = new Imports(services, services.imports.options.live, small)
  await server.start(place.place, uploadId, mapping, doerOf(place.owner, place.place.workspaceId))
  const status = () => caller.feedback.importStatus({ journeyId, importId: uploadId })
  await expect.poll(async () => (await status()).rowsDone, { timeout: 30_000 }).toBeGreaterThan(0)
  await server.close()
  // A server that was killed cannot say so.
  await services.db.import.updateMany({ where: { id: uploadId }, data: { state: 'running' } })
  const next = new Imports(
    { ...services, env: { ...services.env, databaseUrl: undefined } },
    services.imports.options.live,
  )
  await next.recover()
  await next.close()
  expect(await status()).toMatchObject({ state: 'interrupted' })
  return { importId: uploadId, status }
}

test('an import that was killed in the middle is reported, and resumes to the same counts', async () => {
  const place = await makeFeedbackPlace(services, titles)
  // Without ids, so that equal rows are told apart by their number in the file.
  const body = wideSurvey(titles, 12_000)
    .replaceAll(/^\d*,\d+,/gm, '')
    .replace(',id,', '')
  const { importId, status } = await interrupted(place, body)
  const before = await status()
  expect(before.rowsDone).toBeLessThan(12_000)
  expect(await services.db.response.count({ where: { importId } })).toBe(before.accepted)
  await place.caller.feedback.resumeImport({ journeyId: place.journeyId, importId })
  await services.imports.settled()
  expect(await status()).toMatchObject({ state: 'done', rowsDone: 12_000, duplicates: 0 })
  expect(await countsOf(place)).toEqual(recount(body))
})

test('an interrupted import can be undone instead', async () => {
  const place = await makeFeedbackPlace(services, titles)
  const { importId, status } = await interrupted(place, wideSurvey(titles, 8000))
  await place.caller.feedback.undoImport({ journeyId: place.journeyId, importId })
  await services.imports.settled()
  expect(await status()).toMatchObject({ state: 'undone' })
  expect(await services.db.response.count({ where: { importId } })).toBe(0)
  expect(await services.db.heatRollup.count({ where: { journeyId: place.journeyId } })).toBe(0)
})

test('a cancelled import keeps consistent counts, and one import of a journey works at a time', async () => {
  const place = await makeFeedbackPlace(services, titles)
  const { caller, journeyId } = place
  const body = wideSurvey(titles, 12_000)
  const importId = await uploadFile(services, place.owner, journeyId, 'a.csv', body)
  const other = await uploadFile(services, place.owner, journeyId, 'b.csv', body)
  const { mapping } = await caller.feedback.preview({ journeyId, uploadId: importId })
  await caller.feedback.startImport({ journeyId, uploadId: importId, mapping })
  await expect(
    caller.feedback.startImport({ journeyId, uploadId: other, mapping }),
  ).rejects.toThrow(/"a.csv"/)
  await caller.feedback.cancelImport({ journeyId, importId })
  await services.imports.settled()
  const cancelled = await caller.feedback.importStatus({ journeyId, importId })
  expect(cancelled).toMatchObject({ state: 'cancelled' })
  const heat = await caller.heat.map({ journeyId })
  expect(heat.n).toBe(cancelled.accepted)
  expect(await services.db.response.count({ where: { journeyId } })).toBe(cancelled.accepted)
  await caller.feedback.resumeImport({ journeyId, importId })
  await services.imports.settled()
  expect(await countsOf(place)).toEqual(recount(body))
})

test('what did not go in comes back as a file; mended, it adds only that', async () => {
  const place = await makeFeedbackPlace(services, titles)
  const { caller, journeyId } = place
  const body = 'name,Booking,Boarding\n=1+1,5,nine\nBert,2,3\n'
  const first = await importFile(services, place, { body })
  expect(first).toMatchObject({ accepted: 3, rejected: 1 })
  const { fileName, csv } = await caller.feedback.importErrors({
    journeyId,
    importId: first.importId,
  })
  expect(fileName).toBe('survey-errors.csv')
  expect(csv).toBe(
    '\uFEFFname,Booking,Boarding,Row in the file,What is wrong\r\n' +
      `'=1+1,,nine,2,Boarding: Expected a number from 1 to 5 (rating). 0 or an empty cell means not answered. Correct the cell or empty it.\r\n`,
  )
  const second = await importFile(services, place, { body: csv.replace('nine', '4') })
  expect(second).toMatchObject({ accepted: 1, rejected: 0 })
  expect(await countsOf(place)).toMatchObject({ Booking: [2, 1], Boarding: [2, 0] })
})

test('unknown touchpoints are named with a suggestion, matched or skipped', async () => {
  const place = await makeFeedbackPlace(services, titles)
  const { caller, journeyId, map } = place
  const body =
    'id,touchpoint,rating,user\n1,Seat comfrt,2,u1\n2,Seat comfrt,1,u1\n3,Nowhere,1,u2\n4,Baggage,5,u2\n'
  const uploadId = await uploadFile(services, place.owner, journeyId, 'survey.csv', body)
  const { mapping } = await caller.feedback.preview({ journeyId, uploadId })
  const dry = await caller.feedback.dryRun({ journeyId, uploadId, mapping })
  const seat = map.touchpoints['Seat comfort'] as string
  expect(dry.unknownTouchpoints).toEqual([
    { name: 'Seat comfrt', rows: 2, suggestion: { touchpointId: seat, title: 'Seat comfort' } },
    { name: 'Nowhere', rows: 1, suggestion: null },
  ])
  const decide = (guess: Mapping): Mapping => ({
    ...(guess as Extract<Mapping, { layout: 'long' }>),
    touchpoints: [
      { name: 'Seat comfrt', target: { kind: 'touchpoint', touchpointId: seat } },
      { name: 'Nowhere', target: { kind: 'skip' } },
    ],
  })
  const done = await importFile(services, place, { body }, decide)
  expect(done).toMatchObject({ accepted: 3, skipped: 1, rejected: 0 })
  const customers = await services.db.customer.findMany({
    where: { workspaceId: place.workspaceId },
  })
  expect(customers.map(({ externalId }) => externalId).sort()).toEqual(['u1', 'u2'])
})

test('verbatims come newest first, page by page, filtered and searched in any script', async () => {
  const place = await makeFeedbackPlace(services, titles, { Baggage: 'airport' })
  const { caller, journeyId, map } = place
  const rows = Array.from(
    { length: 25 },
    (_, index) =>
      `${index},Booking,${1 + (index % 5)},comment ${index},2025-01-${String(index + 1).padStart(2, '0')}`,
  )
  const body = [
    'id,touchpoint,rating,comment,date',
    ...rows,
    '90,Baggage,1,پیمنٹ 100% سست,2025-02-01',
  ].join('\n')
  await importFile(services, place, { body })
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await caller.feedback.verbatims({
      journeyId,
      limit: 10,
      ...(cursor ? { cursor } : {}),
    })
    seen.push(...page.verbatims.map((verbatim) => verbatim.text))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(seen).toEqual(['پیمنٹ 100% سست', ...rows.map((_, index) => `comment ${24 - index}`)])
  const found = async (query: object) =>
    (await caller.feedback.verbatims({ journeyId, limit: 100, ...query })).verbatims.length
  expect(await found({ search: 'پیمنٹ 100%' })).toBe(1)
  expect(await found({ search: '100_' })).toBe(0)
  expect(await found({ filters: { channels: ['airport'] } })).toBe(1)
  expect(await found({ filters: { from: '2025-01-05', to: '2025-01-06' } })).toBe(2)
  expect(await found({ touchpointIds: [map.touchpoints.Booking] })).toBe(25)
  expect(await found({ negativeOnly: true })).toBe(11)
})

test('a response by hand is added once, on its scale, and only where one may', async () => {
  const place = await makeFeedbackPlace(services, titles)
  const { caller, journeyId, map } = place
  const one = {
    journeyId,
    requestId: '01a20154-b8b0-71bf-88fa-db966866ee29',
    touchpointId: map.touchpoints.Booking as string,
    instrument: 'nps' as const,
    value: 3,
  }
  expect(await caller.feedback.addResponse(one)).toMatchObject({ added: true })
  expect(await caller.feedback.addResponse(one)).toMatchObject({ added: false })
  expect((await caller.heat.facets({ journeyId })).n).toBe(1)
  await expect(caller.feedback.addResponse({ ...one, value: 11 })).rejects.toThrow(/scale/)
  const viewer = await makeMember(services, { id: place.workspaceId }, 'viewer')
  await expect(callerFor(services, viewer).feedback.addResponse(one)).rejects.toThrow(/role/)
  const refused = await requestUpload(services, viewer, journeyId, 'a.csv', 'a,b\n1,2')
  expect(refused.status).toBe(403)
  const stranger = await requestUpload(
    services,
    await makeUser(services),
    journeyId,
    'a.csv',
    'a,b',
  )
  expect(stranger.status).toBe(404)
  expect((await requestUpload(services, null, journeyId, 'a.csv', 'a,b\n1,2')).status).toBe(401)
})

test('touchpoints that the file names are made on the map, once, where open maps see them', async () => {
  const place = await makeFeedbackPlace(services, titles)
  const { caller, journeyId, map } = place
  const cell = { stageId: map.stageIds[1] as string, laneId: map.laneId }
  const body = 'id,touchpoint,rating\n1,Lounge,2\n2,lounge,1\n3,Bus,5\n'
  const create = (guess: Mapping): Mapping => ({
    ...(guess as Extract<Mapping, { layout: 'long' }>),
    touchpoints: ['Lounge', 'Bus'].map((title) => ({
      name: title,
      target: { kind: 'create', title, ...cell },
    })),
  })
  const done = await importFile(services, place, { body }, create)
  expect(done).toMatchObject({ state: 'done', accepted: 3 })
  expect(await countsOf(place)).toMatchObject({ Lounge: [2, 2], Bus: [1, 0] })
  expect((await caller.journey.records({ journeyId })).version).toBe(1)

  const again = await importFile(services, place, { body })
  expect(again).toMatchObject({ accepted: 0, duplicates: 3 })
})
