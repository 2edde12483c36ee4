import { beforeAll, describe, expect, test } from 'vitest'
import { importLimits } from '@/server/feedback/import/limits'
import type { Services } from '@/server/services'
import { type FeedbackPlace, importFile, makeFeedbackPlace } from '@/tests/factories/feedback'
import { requestUpload } from '@/tests/factories/upload'
import { testServices } from '@/tests/setup/database'

let services: Services
let place: FeedbackPlace
beforeAll(async () => {
  services = await testServices()
  place = await makeFeedbackPlace(services, ['Search', 'Paiement', 'পেমেন্ট', 'Checkout'])
})

const bengali = 'পেমেন্ট পৃষ্ঠা খুব ধীর ছিল, তাই আমি অর্ডার বাতিল করেছি।'
const urdu = 'ادائیگی کا صفحہ بہت سست تھا، اس لیے میں نے آرڈر چھوڑ دیا۔'
const vietnamese = 'Trang thanh toán tải quá chậm nên tôi đã bỏ giỏ hàng.'

const long = (...rows: string[]) => ['id,touchpoint,rating,comment', ...rows].join('\n')
const utf16 = (text: string, bigEndian = false) => {
  const bytes = Buffer.from(text, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

type Outcome = {
  accepted: number
  rejected?: number
  skipped?: number
  duplicates?: number
  texts?: string[]
}
const files: [name: string, body: string | Buffer, outcome: Outcome][] = [
  ['UTF-8', long(`a1,Search,1,"${bengali}"`), { accepted: 1, texts: [bengali] }],
  ['UTF-8 with a mark', `\uFEFF${long(`a2,Search,2,"${urdu}"`)}`, { accepted: 1, texts: [urdu] }],
  [
    'UTF-16 LE with a mark',
    utf16(`\uFEFF${long(`a3,পেমেন্ট,1,"${bengali}"`)}`),
    { accepted: 1, texts: [bengali] },
  ],
  [
    'UTF-16 BE with a mark',
    utf16(`\uFEFF${long(`a4,Search,1,"${vietnamese}"`)}`, true),
    { accepted: 1, texts: [vietnamese] },
  ],
  [
    'UTF-16 LE without a mark',
    utf16(long(`a5,Search,1,${vietnamese}`)),
    { accepted: 1, texts: [vietnamese] },
  ],
  [
    'Windows-1252',
    Buffer.from(long('a6,Search,1,d\xe9\xe7u \x80 5'), 'latin1'),
    { accepted: 1, texts: ['déçu € 5'] },
  ],
  [
    'semicolons and decimal commas',
    'id;touchpoint;rating;comment\na7;Search;4,5;"a;b"\n',
    { accepted: 1, texts: ['a;b'] },
  ],
  [
    'tabs',
    'id\ttouchpoint\trating\tcomment\na8\tSearch\t4\ta, b\n',
    { accepted: 1, texts: ['a, b'] },
  ],
  [
    'line breaks inside quotes',
    long('a9,Search,3,"one\ntwo\r\nthree"'),
    { accepted: 1, texts: ['one\ntwo\r\nthree'] },
  ],
  [
    'CRLF and doubled quotes',
    long('b1,Search,3,"he said ""no"""').replaceAll('\n', '\r\n'),
    { accepted: 1, texts: ['he said "no"'] },
  ],
  ['a stray quote', long('b2,Search,3,a 5" screen'), { accepted: 1, texts: ['a 5" screen'] }],
  ['a short row', long('b3,Search,3'), { accepted: 1 }],
  [
    'a row that is too long',
    long('b4,Search,3,a,b,c', 'b5,Search,3,fine'),
    { accepted: 1, rejected: 1, texts: ['fine'] },
  ],
  ['empty lines', long('', 'b6,Search,3,x', '', '', 'b7,Search,2,y', ''), { accepted: 2 }],
  [
    'zeros and empty cells',
    long('b8,Search,0,a', 'b9,Search,,b', 'c1,Search,5,c'),
    { accepted: 1, skipped: 2 },
  ],
  [
    'values off the scale',
    long('c2,Search,6,a', 'c3,Search,-1,b', 'c4,Search,good,c', 'c5,Search,1,d'),
    { accepted: 1, rejected: 3 },
  ],
  [
    'formulas',
    long('c6,Search,=1+1,a', 'c7,Search,2,"=HYPERLINK(""x"")"'),
    { accepted: 1, rejected: 1, texts: ['=HYPERLINK("x")'] },
  ],
  [
    'NUL in a text far behind the beginning',
    long(`c8,Search,2,${'x'.repeat(70_000)}`, 'c9,Search,2,a\0b'),
    { accepted: 1, rejected: 1, texts: ['ab'] },
  ],
  [
    'emoji and zero-width joiners',
    long('d1,Search,2,👩‍👩‍👧 ‍👍🏽'),
    { accepted: 1, texts: ['👩‍👩‍👧 ‍👍🏽'] },
  ],
  ['Bengali digits', long('d2,Search,৪,x'), { accepted: 1 }],
  ['titles in other case and spacing', long('d3,  SEARCH ,2,x', 'd4,search!,2,y'), { accepted: 2 }],
  ['an unknown touchpoint', long('d5,Nowhere,2,x', 'd6,Search,2,y'), { accepted: 1, rejected: 1 }],
  ['no name of a touchpoint', long('d7,,2,x', 'd8,Search,2,y'), { accepted: 1, rejected: 1 }],
  [
    'the same id twice',
    long('d9,Search,2,first', 'd9,Search,5,second'),
    { accepted: 1, duplicates: 1, texts: ['first'] },
  ],
  [
    'equal rows without ids are two answers',
    'touchpoint,rating,channel\nSearch,2,web\nSearch,2,web',
    { accepted: 2 },
  ],
  [
    'a repeated header waits to be matched by hand',
    'id,Search,Search,Checkout\ne1,1,2,3',
    { accepted: 2 },
  ],
  ['unnamed columns', ',id,Search,\n0,e2,4,', { accepted: 1 }],
  [
    'dates day first, found by a 31st',
    'id,touchpoint,rating,date\ne3,Search,2,03/04/2025\ne4,Search,2,31/12/2025',
    { accepted: 2 },
  ],
  [
    'dates month first, found by a 31st',
    'id,touchpoint,rating,date\ne5,Search,2,12/31/2025\ne6,Search,2,03/04/2025',
    { accepted: 2 },
  ],
  [
    'a day that does not exist',
    'id,touchpoint,rating,date\ne7,Search,2,2025-02-30\ne8,Search,2,2025-02-28',
    { accepted: 1, rejected: 1 },
  ],
  ['no line break at the end', 'id,touchpoint,rating\ne9,Search,2', { accepted: 1 }],
  [
    'instruments by column',
    'id,touchpoint,instrument,value\nf1,Search,NPS,0\nf2,Search,csat,0\nf3,Search,Sentiment,-2\nf4,Search,mood,1',
    { accepted: 2, skipped: 1, rejected: 1 },
  ],
]

describe('a file that is only awkward goes in', () => {
  test.each(files)('%s', async (name, body, outcome) => {
    const done = await importFile(services, place, { name: `${name}.csv`, body: body as BodyInit })
    expect(done).toMatchObject({
      state: 'done',
      accepted: outcome.accepted,
      rejected: outcome.rejected ?? 0,
      skipped: outcome.skipped ?? 0,
      duplicates: outcome.duplicates ?? 0,
    })
    if (!outcome.texts) return
    const rows = await services.db.response.findMany({ where: { importId: done.importId } })
    expect(rows.map((row) => row.verbatim).sort()).toEqual([...outcome.texts].sort())
  })
})

const broken: [name: string, body: string | Buffer, message: RegExp][] = [
  ['empty', '', /empty/],
  ['an Excel workbook', Buffer.from('PK\x03\x04and so on'), /Excel workbook/],
  ['a PDF', '%PDF-1.7 and so on', /PDF/],
  ['compressed', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0]), /compressed/],
  ['binary', Buffer.from([1, 0, 2, 0, 0, 3, 0, 0, 4]), /not a text file/],
  ['one column', 'name\nAnna\nBert\n', /Only one column/],
  ['no header', '1,2,3\n4,5,6\n', /values instead of names/],
  ['a header alone', 'id,touchpoint,rating\n', /no rows below/],
  ['blank', '\n\n\n', /nothing in its first row/],
  ['too many columns', `${'a,'.repeat(6000)}b\n${'1,'.repeat(6000)}1\n`, /at most 5000/],
  [
    'a quote that is never closed',
    long('x1,Search,2,x', 'x2,Search,2,"never', 'x3,Search,1,z'),
    /never closed/,
  ],
  ['one endless row', `id,touchpoint\n"${'x'.repeat(importLimits.row + 10)}`, /longer than 1 MB/],
]

describe('a broken file is refused and changes nothing', () => {
  test.each(broken)('%s', async (name, body, message) => {
    const before = await services.db.response.count()
    expect(await refusal(name, body as BodyInit)).toMatch(message)
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

test('a quote that is never closed far behind the preview stops the import before its first row', async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => `y${index},Search,2,ok`)
  const done = await importFile(services, place, { body: long(...rows, 'y,Search,1,"never') })
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
