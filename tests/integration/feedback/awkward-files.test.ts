import { beforeAll, describe, expect, test } from 'vitest'
import type { Mapping } from '@/core/feedback/mapping'
import { importLimits } from '@/server/feedback/import/limits'
import type { Services } from '@/server/services'
import { corpus, corpusTitles } from '@/tests/corpus'
import { rows, workbook } from '@/tests/corpus/workbook'
import { type FeedbackPlace, importFile, makeFeedbackPlace } from '@/tests/factories/feedback'
import { requestUpload, uploadFile } from '@/tests/factories/upload'
import { testServices } from '@/tests/setup/database'

let services: Services
let place: FeedbackPlace
beforeAll(async () => {
  services = await testServices()
  place = await makeFeedbackPlace(services, corpusTitles)
})

/** The whole corpus is read in `corpus.test.ts`; these go all the way from the network to the rows. */
const wholeWay = [
  'UTF-16 BE with a mark',
  'line breaks inside quotes',
  'a row that is too long',
  'the same id twice',
  'NUL in a text',
  'an emoji where a wrong value is cut',
  'NDJSON: half a character',
  'workbook: dates by their format',
  'workbook: formulas: the last value, or their text',
  'NDJSON: lines that are no JSON',
]

describe('a file that is only awkward goes in', () => {
  test.each(wholeWay)('%s', async (wanted) => {
    const file = corpus.find(({ name }) => name === wanted)
    if (!file || 'refused' in file) throw new Error(`No such file: ${wanted}`)
    const { texts, accepted, rejected = 0, skipped = 0, duplicates = 0, times } = file.outcome
    const name = file.fileName ?? `${file.name}.csv`
    const body = file.body() as BodyInit
    // A source of its own: the same ids are other responses in other files.
    const inSource = (mapping: Mapping) => ({ ...mapping, source: file.name })
    const done = await importFile(services, place, { name, body }, inSource)
    expect(done).toMatchObject({ state: 'done', accepted, rejected, skipped, duplicates })
    const rows = await services.db.response.findMany({ where: { importId: done.importId } })
    if (texts) expect(rows.flatMap(({ verbatim }) => verbatim ?? []).sort()).toEqual(texts.sort())
    if (times) expect(rows.map(({ at }) => at.toISOString()).sort()).toEqual(times.sort())
  })
})

describe('a broken file is refused and changes nothing', () => {
  const early = [
    'broken: empty',
    'broken: binary',
    'broken: a quote that is never closed',
    'broken workbook: cut off',
    'broken workbook: a bomb of one file',
    'broken workbook: with a password',
    'broken workbook: a row that is too long',
  ]
  test.each(early)('%s', async (wanted) => {
    const file = corpus.find(({ name }) => name === wanted)
    if (!file || 'outcome' in file) throw new Error(`No such file: ${wanted}`)
    const before = await services.db.response.count()
    const name = file.fileName ?? 'survey.csv'
    expect(await refusal(name, file.body() as BodyInit)).toMatch(file.refused)
    expect(await services.db.response.count()).toBe(before)
  })

  async function refusal(name: string, body: BodyInit): Promise<string> {
    const { owner, journeyId, caller } = place
    const response = await requestUpload(services, owner, journeyId, name, body)
    const answer = await response.json()
    if (response.status !== 201) return answer.error.message
    const preview = caller.feedback.preview({ journeyId, uploadId: answer.uploadId })
    return preview.then(
      () => 'It was taken.',
      (error: Error) => error.message,
    )
  }
})

test('a sheet is chosen by its name', async () => {
  const file = corpus.find(({ name }) => name === 'workbook: another sheet')
  const { owner, journeyId, caller } = place
  const response = await requestUpload(
    services,
    owner,
    journeyId,
    'sheets.xlsx',
    file?.body() as BodyInit,
  )
  const { uploadId } = await response.json()
  const first = await caller.feedback.preview({ journeyId, uploadId })
  expect(first).toMatchObject({
    format: { kind: 'xlsx', sheet: 'One' },
    sheets: ['One', 'Zwei ü'],
  })
  const second = await caller.feedback.preview({ journeyId, uploadId, sheet: 'Zwei ü' })
  expect(second.columns.map(({ name }) => name)).toEqual(['id', 'touchpoint', 'rating', 'comment'])
})

describe('a sheet that the check of the rows has read', () => {
  /** Not how many rows there are: whoever looks at the sheet again sees that. */
  const noted = 77
  const header = ['id', 'touchpoint', 'rating']

  async function importAfterCheck(checked: string, imported: string) {
    const { owner, journeyId, caller } = place
    const sheets = {
      One: rows(header, ['a', 'Search', 3], ['b', 'Search', 4], ['c', 'Search', 5]),
      Two: rows(header, ['a', 'Search', 1], ['b', 'Search', 2]),
    }
    const body = workbook({ sheets }) as BodyInit
    const uploadId = await uploadFile(services, owner, journeyId, 'sheets.xlsx', body)
    const mappingOf = async (sheet: string) => {
      const { mapping } = await caller.feedback.preview({ journeyId, uploadId, sheet })
      return { ...mapping, source: `${checked} ${imported} ${sheet}` }
    }
    const dry = await caller.feedback.dryRun({
      ...{ journeyId, uploadId, mapping: await mappingOf(checked) },
    })
    const where = { id: uploadId }
    const { rowsTotal, header: names } = await services.db.import.findFirstOrThrow({ where })
    expect(names).toEqual(header)
    expect(rowsTotal).toBe(dry.rows)
    await services.db.import.updateMany({ where, data: { rowsTotal: noted } })
    await caller.feedback.startImport({ journeyId, uploadId, mapping: await mappingOf(imported) })
    await services.imports.settled()
    return caller.feedback.importStatus({ journeyId, importId: uploadId })
  }

  test('is not looked at again before the import', async () => {
    const done = await importAfterCheck('Two', 'Two')
    expect(done).toMatchObject({ state: 'done', accepted: 2, rowsDone: 2, rowsTotal: noted })
  })

  test('says nothing of another one', async () => {
    const done = await importAfterCheck('Two', 'One')
    expect(done).toMatchObject({ state: 'done', accepted: 3, rowsDone: 3, rowsTotal: 3 })
  })
})

test('a quote that is never closed far behind the preview stops the import before its first row', async () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => `y${index},Search,2,ok`)
  const body = ['id,touchpoint,rating,comment', ...lines, 'y,Search,1,"never'].join('\n')
  const done = await importFile(services, place, { body })
  expect(done).toMatchObject({ state: 'failed', accepted: 0, rowsDone: 0 })
  expect(done.problem).toMatch(/after row 20001 is never closed/)
})

test('what is too large is refused by its announced length', async () => {
  const response = await requestUpload(
    services,
    place.owner,
    place.journeyId,
    'big.csv',
    hugeBody(),
  )
  expect(response.status).toBe(413)
  expect((await response.json()).error.message).toMatch(/larger than 200 MB/)
  expect(await services.db.import.count({ where: { fileName: 'big.csv' } })).toBe(0)
})

/** A body that says it is larger than the limit; it is not read to its end. */
function hugeBody(): Blob {
  const part = new Blob(['x'.repeat(1024 * 1024)])
  return new Blob(Array.from({ length: importLimits.bytes / 1024 / 1024 + 1 }, () => part))
}
