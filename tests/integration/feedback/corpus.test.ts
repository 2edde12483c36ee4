import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import type { Format } from '@/core/feedback/mapping'
import { blankTouchpoint } from '@/core/journey/blank'
import type { Touchpoint } from '@/core/journey/records'
import { idText } from '@/server/feedback/id-bits'
import { EncodingFinder } from '@/server/feedback/import/encoding'
import { importLimits } from '@/server/feedback/import/limits'
import { makePlan } from '@/server/feedback/import/make-plan'
import { describeLook, formatOf } from '@/server/feedback/import/preview'
import { RowReader } from '@/server/feedback/import/row-reader'
import type { RowResponse } from '@/server/feedback/import/row-response'
import { countRows } from '@/server/feedback/import/rows'
import { lookInto } from '@/server/feedback/rows/look'
import { openRows } from '@/server/feedback/rows/open-rows'
import type { SourceRow } from '@/server/feedback/rows/row-source'
import type { StoredBytes } from '@/server/feedback/rows/stored-bytes'
import { demandWorkbook } from '@/server/feedback/rows/xlsx/workbook'
import { corpus, corpusTitles } from '@/tests/corpus'
import type { CorpusFile } from '@/tests/corpus/types'

const touchpoints = corpusTitles.map(
  (title): Touchpoint => ({
    ...{ ...blankTouchpoint, id: v7(), title, stageId: v7(), laneId: v7(), x: 0, y: 0 },
  }),
)

test('there are enough of them, each with a name of its own', () => {
  const names = new Set(corpus.map(({ name }) => name))
  expect(names.size).toBe(corpus.length)
  expect(names.size).toBeGreaterThanOrEqual(60)
})

test.each(corpus)('$name', async (file) => {
  if ('refused' in file) {
    await expect(read(file)).rejects.toThrow(file.refused)
    return
  }
  const { texts, values, times, problem, ...counts } = file.outcome
  const found = await read(file)
  expect(found).toMatchObject({ rejected: 0, skipped: 0, duplicates: 0, ...counts })
  if (texts) expect(found.responses.flatMap(({ verbatim }) => verbatim ?? [])).toEqual(texts)
  if (values) expect(found.responses.map(({ value }) => value)).toEqual(values)
  if (times) expect(found.responses.map(({ at }) => new Date(at).toISOString())).toEqual(times)
  if (problem) expect(found.problems[0]).toMatch(problem)
})

/** Reads a file as an import does, without the network, the database and the thread between. */
async function read(corpusFile: CorpusFile) {
  const { fileName = 'survey.csv', body, sheet, change = (mapping) => mapping } = corpusFile
  const bytes = Buffer.from(body())
  if (bytes.length === 0) throw new Error('The file is empty.')
  const finder = new EncodingFinder()
  finder.push(bytes)
  const kind = finder.finish(fileName)
  const file = stored(bytes)
  if (kind.format === 'xlsx') await demandWorkbook(file)
  const look = await lookInto(file, await formatOf(file, kind, { sheet }), 200)
  const { mapping } = describeLook(look, fileName, touchpoints)
  const plan = makePlan(change(mapping), { workspaceId: v7(), time: 0, touchpoints })
  const { header } = await countRows(file, plan.format)
  const reader = new RowReader(plan, header)
  const counts = { rejected: 0, skipped: 0 }
  const all: RowResponse[] = []
  const problems: string[] = []
  let number = 0
  for (const row of await allRows(file, plan.format)) {
    number += 1
    if (number === 1) continue
    const found = reader.read(number, row)
    counts.rejected += found.problems.length
    counts.skipped += found.skipped
    all.push(...found.responses)
    problems.push(...found.problems.map(({ place, message }) => `${place || number}: ${message}`))
  }
  const responses = [
    ...new Map(all.toReversed().map((one) => [idText(one.id), one])).values(),
  ].toReversed()
  const accepted = responses.length
  return { ...counts, accepted, duplicates: all.length - accepted, responses, problems }
}

async function allRows(file: StoredBytes, format: Format): Promise<SourceRow[]> {
  const rows: SourceRow[] = []
  for await (const stretch of openRows(file, format)) rows.push(...stretch)
  return rows
}

function stored(bytes: Buffer): StoredBytes {
  // Small, so that parts of a file are met in pieces.
  const pieceSize = bytes.length > importLimits.row ? 256 * 1024 : 1000
  return {
    size: bytes.length,
    pieceSize,
    piece: async (position) => {
      const start = position * pieceSize
      return start < bytes.length ? bytes.subarray(start, start + pieceSize) : null
    },
  }
}
