import { beforeAll, expect, test } from 'vitest'
import type { Mapping } from '@/core/feedback/mapping'
import type { Services } from '@/server/services'
import { type FeedbackPlace, importFile, makeFeedbackPlace } from '@/tests/factories/feedback'
import { uploadFile } from '@/tests/factories/upload'
import { testServices } from '@/tests/setup/database'

let services: Services
let place: FeedbackPlace
beforeAll(async () => {
  services = await testServices()
  place = await makeFeedbackPlace(services, ['Search', 'Pay'])
})

const long = (mapping: Mapping) => mapping as Extract<Mapping, { layout: 'long' }>

test('attributes of the customer, words, another scale and the zone are kept as they came', async () => {
  const body = [
    'id,touchpoint,score,date,passenger,Class,Age',
    'a,Search,Very dissatisfied,2025-04-03T18:30:00+05:30,p1,Eco,34',
    'b,Search,8,2025-04-03,p2,Business,"1.041,5"',
    'c,Pay,No answer,2025-04-03,p1,Eco,34',
  ].join('\n')
  const done = await importFile(services, place, { body }, (mapping) => ({
    ...mapping,
    values: [
      {
        column: 2,
        table: {
          words: [
            { word: 'Very dissatisfied', value: 1 },
            { word: 'No answer', value: null },
          ],
          else: 'number',
        },
      },
    ],
    scales: [{ column: 2, rule: { from: [0, 10], reversed: false } }],
  }))
  expect(done).toMatchObject({ state: 'done', accepted: 2, skipped: 1, rejected: 0 })
  const rows = await services.db.response.findMany({
    where: { importId: done.importId },
    orderBy: { value: 'asc' },
    select: { value: true, rawValue: true, offsetMinutes: true, customerId: true },
  })
  expect(rows).toMatchObject([
    { value: 1, rawValue: 'Very dissatisfied', offsetMinutes: 330 },
    { value: 4.2, rawValue: '8', offsetMinutes: null },
  ])
  const layers = await services.db.customerAttributes.findMany({
    where: { workspaceId: place.workspaceId, importId: done.importId },
  })
  const said = new Map(layers.map(({ customerId, attributes }) => [customerId, attributes]))
  expect(rows.map(({ customerId }) => said.get(customerId ?? ''))).toEqual([
    { class: 'Eco', age: 34 },
    { class: 'Business', age: 1041.5 },
  ])
  const attributes = await services.db.attribute.findMany({
    where: { workspaceId: place.workspaceId },
    orderBy: { key: 'asc' },
    select: { key: true, label: true, type: true },
  })
  expect(attributes).toEqual([
    { key: 'age', label: 'Age', type: 'number' },
    { key: 'class', label: 'Class', type: 'text' },
  ])
})

test('an attribute is of one type in a workspace', async () => {
  const body = 'id,touchpoint,csat,Class\nt1,Search,4,2'
  await expect(importFile(services, place, { body, name: 'types.csv' })).rejects.toThrow(
    /“Class” is kept as text/,
  )
})

test('rows that name no touchpoint wait with their cells, and take no part in the heat', async () => {
  const body = 'id,csat,Topic,comment\ni1,2,Bags,slow\ni2,4,Bags,fine'
  const done = await importFile(services, place, { body, name: 'inbox.csv' }, (mapping) => ({
    ...mapping,
    layout: 'long',
    touchpoint: null,
    value: 1,
    verbatim: 3,
    instrument: { from: 'fixed', instrument: 'csat' },
    touchpoints: [],
  }))
  expect(done).toMatchObject({ state: 'done', accepted: 2 })
  const rows = await services.db.response.findMany({ where: { importId: done.importId } })
  expect(rows.map(({ touchpointId }) => touchpointId)).toEqual([null, null])
  expect(rows[0]?.fields).toMatchObject({ Topic: 'Bags' })
})

test('the next file with the same columns, in any order, is offered the mapping of the last', async () => {
  const { caller, journeyId, owner } = place
  const upload = (name: string, body: string) =>
    uploadFile(services, owner, journeyId, name, body as BodyInit)
  const first = await upload('spring.csv', 'ref,Step,csat,Class\nr1,Hunt,4,Eco')
  const guess = (await caller.feedback.preview({ journeyId, uploadId: first })).mapping
  const mapping: Mapping = {
    ...long(guess),
    source: 'survey',
    touchpoints: [{ name: 'Hunt', target: { kind: 'inbox' } }],
  }
  await caller.feedback.dryRun({ journeyId, uploadId: first, mapping })
  await caller.feedback.startImport({ journeyId, uploadId: first, mapping })
  await services.imports.settled()

  const second = await upload('autumn.csv', 'Class;csat;ref;Step\nEco;4;r2;Hunt')
  const { remembered } = await caller.feedback.preview({ journeyId, uploadId: second })
  expect(remembered).toMatchObject({
    source: 'survey',
    mapping: {
      ...{ touchpoint: 3, value: 1, source: 'survey' },
      format: { kind: 'csv', delimiter: ';' },
      touchpoints: [{ name: 'Hunt', target: { kind: 'inbox' } }],
      attributes: [{ column: 0, key: 'class' }],
    },
  })
  const other = await upload('other.csv', 'ref,Step,csat\nr1,Hunt,4')
  expect(await caller.feedback.preview({ journeyId, uploadId: other })).toMatchObject({
    remembered: null,
  })
})

test('what did not go in is mended and imported: formulas come back as they were', async () => {
  const { caller, journeyId } = place
  const body = 'id,touchpoint,score,comment\nm1,Search,99,=SUM(A1)\nm2,Search,99,"\'=quoted"'
  const done = await importFile(services, place, { body, name: 'mend.csv' })
  expect(done).toMatchObject({ accepted: 0, rejected: 2 })
  const { csv } = await caller.feedback.importErrors({ journeyId, importId: done.importId })
  expect(csv).toContain("'=SUM(A1)")
  const mended = csv.replaceAll(',99,', ',3,')
  const again = await importFile(services, place, { body: mended, name: 'mended.csv' })
  expect(again).toMatchObject({ accepted: 2, rejected: 0 })
  const rows = await services.db.response.findMany({ where: { importId: again.importId } })
  expect(rows.map(({ verbatim }) => verbatim).sort()).toEqual(["'=quoted", '=SUM(A1)'])
})

test('a wide survey is filtered by class of travel, and agrees with a recount of its file', async () => {
  const fresh = await makeFeedbackPlace(services, ['Wifi', 'Seat'])
  const rows = Array.from({ length: 60 }, (_, index) => ({
    class: ['Eco', 'Eco Plus', 'Business'][index % 3] ?? '',
    wifi: index % 6,
    seat: 1 + (index % 5),
  }))
  const lines = rows.map(
    (row, index) => `${index},${20 + index},${row.class},${row.wifi},${row.seat}`,
  )
  const body = ['id,Age,Class,Wifi,Seat', ...lines].join('\n')
  const done = await importFile(services, fresh, { body, name: 'airline.csv' })
  expect(done).toMatchObject({ state: 'done', rejected: 0 })
  const attributes = [{ is: 'one-of' as const, key: 'class', values: ['Eco'] }]
  const heat = await fresh.caller.heat.map({
    journeyId: fresh.journeyId,
    filters: { attributes },
  })
  const eco = rows.filter((row) => row.class === 'Eco')
  const counted = heat.touchpoints.map(({ n }) => n).sort((a, b) => a - b)
  expect(counted).toEqual([eco.filter(({ wifi }) => wifi > 0).length, eco.length])
})
