import type { CorpusFile } from './types'

export const bengali = 'পেমেন্ট পৃষ্ঠা খুব ধীর ছিল, তাই আমি অর্ডার বাতিল করেছি।'
export const urdu = 'ادائیگی کا صفحہ بہت سست تھا، اس لیے میں نے آرڈر چھوڑ دیا۔'
export const vietnamese = 'Trang thanh toán tải quá chậm nên tôi đã bỏ giỏ hàng.'

const long = (...rows: string[]) => ['id,touchpoint,rating,comment', ...rows].join('\n')
const dated = (...rows: string[]) => ['id,touchpoint,rating,date', ...rows].join('\n')
const utf16 = (text: string, bigEndian = false) => {
  const bytes = Buffer.from(text, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}
const latin = (text: string) => Buffer.from(text, 'latin1')

const file = (name: string, body: string | Buffer, outcome: Outcome): CorpusFile => ({
  ...{ name, body: () => body, outcome },
})
type Outcome = Extract<CorpusFile, { outcome: unknown }>['outcome']

/** Delimited text. */
export const textFiles: CorpusFile[] = [
  file('UTF-8', long(`a1,Search,1,"${bengali}"`), { accepted: 1, texts: [bengali] }),
  file('UTF-8 with a mark', `\uFEFF${long(`a2,Search,2,"${urdu}"`)}`, {
    ...{ accepted: 1, texts: [urdu] },
  }),
  file('UTF-16 LE with a mark', utf16(`\uFEFF${long(`a3,পেমেন্ট,1,"${bengali}"`)}`), {
    ...{ accepted: 1, texts: [bengali] },
  }),
  file('UTF-16 BE with a mark', utf16(`\uFEFF${long(`a4,Search,1,"${vietnamese}"`)}`, true), {
    ...{ accepted: 1, texts: [vietnamese] },
  }),
  file('UTF-16 LE without a mark', utf16(long(`a5,Search,1,${vietnamese}`)), {
    ...{ accepted: 1, texts: [vietnamese] },
  }),
  file('UTF-16 BE without a mark', utf16(long(`a6,Search,1,${vietnamese}`), true), {
    ...{ accepted: 1, texts: [vietnamese] },
  }),
  file('Windows-1252', latin('id,touchpoint,rating,comment\na7,Search,1,d\xe9\xe7u \x80 5'), {
    ...{ accepted: 1, texts: ['déçu € 5'] },
  }),
  file('Windows-1252 quotes', latin('id,touchpoint,rating,comment\na8,Search,1,\x93no\x94'), {
    ...{ accepted: 1, texts: ['“no”'] },
  }),
  file('decomposed letters', long(`a9,Search,1,${vietnamese.normalize('NFD')}`), {
    ...{ accepted: 1, texts: [vietnamese.normalize('NFD')] },
  }),
  file('semicolons and decimal commas', 'id;touchpoint;rating;comment\nb1;Search;4,5;"a;b"\n', {
    ...{ accepted: 1, texts: ['a;b'], values: [4.5] },
  }),
  file('tabs', 'id\ttouchpoint\trating\tcomment\nb2\tSearch\t4\ta, b\n', {
    ...{ accepted: 1, texts: ['a, b'] },
  }),
  file('line breaks inside quotes', long('b3,Search,3,"one\ntwo\r\nthree"'), {
    ...{ accepted: 1, texts: ['one\ntwo\r\nthree'] },
  }),
  file('CRLF and doubled quotes', long('b4,Search,3,"he said ""no"""').replaceAll('\n', '\r\n'), {
    ...{ accepted: 1, texts: ['he said "no"'] },
  }),
  file('old Mac line ends', long('b5,Search,3,a', 'b6,Search,2,b').replaceAll('\n', '\r'), {
    ...{ accepted: 2, texts: ['a', 'b'] },
  }),
  file('a stray quote', long('b7,Search,3,a 5" screen'), { accepted: 1, texts: ['a 5" screen'] }),
  file('a short row', long('b8,Search,3'), { accepted: 1 }),
  file(
    'an emoji where a wrong value is cut',
    long(`k1,Search,${'x'.repeat(99)}😀,a`, 'k2,Search,3,fine'),
    { accepted: 1, rejected: 1, texts: ['fine'] },
  ),
  file('a row that is too long', long('b9,Search,3,a,b,c', 'c1,Search,3,fine'), {
    ...{ accepted: 1, rejected: 1, texts: ['fine'], problem: /The row has 6 cells, the header 4/ },
  }),
  file('trailing delimiters', long('c2,Search,3,a,,,', 'c3,Search,2,b,,,'), { accepted: 2 }),
  file('empty lines', long('', 'c4,Search,3,x', '', '', 'c5,Search,2,y', ''), { accepted: 2 }),
  file('zeros and empty cells', long('c6,Search,0,a', 'c7,Search,,b', 'c8,Search,5,c'), {
    ...{ accepted: 1, skipped: 2 },
  }),
  file(
    'off the scale',
    long('c9,Search,6,a', 'd1,Search,-1,b', 'd2,Search,gut,c', 'd3,Search,1,'),
    {
      ...{ accepted: 1, rejected: 3, problem: /Expected a number from 1 to 5/ },
    },
  ),
  file('formulas are text', long('d4,Search,=1+1,a', 'd5,Search,2,"=HYPERLINK(""x"")"'), {
    ...{ accepted: 1, rejected: 1, texts: ['=HYPERLINK("x")'] },
  }),
  file(
    'commands of old spreadsheets',
    long('d6,Search,2,@SUM(1)', "d7,Search,2,+cmd|' /C calc'!A0"),
    {
      ...{ accepted: 2, texts: ['@SUM(1)', "+cmd|' /C calc'!A0"] },
    },
  ),
  file('NUL in a text', long(`d8,Search,2,${'x'.repeat(70_000)}`, 'd9,Search,2,a\0b'), {
    ...{ accepted: 1, rejected: 1, texts: ['ab'] },
  }),
  file('emoji and joiners', long('e1,Search,2,👩‍👩‍👧 ‍👍🏽'), {
    accepted: 1,
    texts: ['👩‍👩‍👧 ‍👍🏽'],
  }),
  file('half an emoji', long('e2,Search,2,a\ud83db'), { accepted: 1, texts: ['a\ufffdb'] }),
  file('right to left with marks of direction', long(`e3,Search,2,\u200f${urdu}\u200e`), {
    ...{ accepted: 1 },
  }),
  file('Bengali digits', long('e4,Search,৪,x'), { accepted: 1, values: [4] }),
  file('Urdu digits with their decimal sign', long('e5,Search,۳٫۵,x'), {
    accepted: 1,
    values: [3.5],
  }),
  file('a minus of typesetting', 'id,touchpoint,sentiment,score\ne6,Search,,−2\n', {
    ...{ accepted: 1, values: [-2] },
  }),
  file('titles in other case and spacing', long('e7,  SEARCH ,2,x', 'e8,search!,2,y'), {
    ...{ accepted: 2 },
  }),
  file('an unknown touchpoint', long('e9,Nowhere,2,x', 'f1,Search,2,y'), {
    ...{ accepted: 1, rejected: 1, problem: /No touchpoint has this title/ },
  }),
  file('no name of a touchpoint', long('f2,,2,x', 'f3,Search,2,y'), { accepted: 1, rejected: 1 }),
  {
    name: 'an unknown touchpoint goes to the inbox',
    body: () => long('f4,Nowhere,2,x', 'f5,,2,y'),
    change: (mapping) => ({
      ...(mapping as Extract<typeof mapping, { layout: 'long' }>),
      touchpoints: ['Nowhere', ''].map((name) => ({ name, target: { kind: 'inbox' } as const })),
    }),
    outcome: { accepted: 2 },
  },
  file('the same id twice', long('f6,Search,2,first', 'f6,Search,5,second'), {
    ...{ accepted: 1, duplicates: 1, texts: ['first'] },
  }),
  file('equal rows without ids', 'touchpoint,rating,channel\nSearch,2,web\nSearch,2,web', {
    ...{ accepted: 2 },
  }),
  file('a repeated header', 'id,Search,Search,Checkout\nf7,1,2,3', { accepted: 2 }),
  file('headers of other scripts', `id,পেমেন্ট,Search\nf8,1,2`, { accepted: 2, values: [1, 2] }),
  file('unnamed columns', ',id,Search,\n0,f9,4,', { accepted: 1 }),
  file('headers with spaces around', ' id , touchpoint , rating \ng1, Search , 4 ', {
    ...{ accepted: 1, values: [4] },
  }),
  file('dates day first', dated('g2,Search,2,03/04/2025', 'g3,Search,2,31/12/2025'), {
    ...{ accepted: 2, times: ['2025-04-03T00:00:00.000Z', '2025-12-31T00:00:00.000Z'] },
  }),
  file('dates month first', dated('g4,Search,2,12/31/2025', 'g5,Search,2,03/04/2025'), {
    ...{ accepted: 2, times: ['2025-12-31T00:00:00.000Z', '2025-03-04T00:00:00.000Z'] },
  }),
  file('a day that does not exist', dated('g6,Search,2,2025-02-30', 'g7,Search,2,2025-02-28'), {
    ...{ accepted: 1, rejected: 1, problem: /Expected a date/ },
  }),
  file('times with zones', dated('g8,Search,2,2025-04-03T18:30:05.5+05:30'), {
    ...{ accepted: 1, times: ['2025-04-03T13:00:05.500Z'] },
  }),
  file('times of the half day', dated('g9,Search,2,13.04.2025 12:15 AM'), {
    ...{ accepted: 1, times: ['2025-04-13T00:15:00.000Z'] },
  }),
  file('no line break at the end', 'id,touchpoint,rating\nh1,Search,2', { accepted: 1 }),
  file('cells as long as words may be', long(`h2,Search,2,${'ß'.repeat(10_000)}`), {
    ...{ accepted: 1 },
  }),
  file('instruments by column', instruments(), { accepted: 2, skipped: 1, rejected: 1 }),
  {
    name: 'five thousand columns',
    body: () => `id,Search,${'x,'.repeat(4997)}y\nh3,4,${'1,'.repeat(4997)}1\n`,
    outcome: { accepted: 1, values: [4] },
  },
]

function instruments(): string {
  return [
    'id,touchpoint,instrument,value',
    'i1,Search,NPS,0',
    'i2,Search,csat,0',
    'i3,Search,Sentiment,-2',
    'i4,Search,mood,1',
  ].join('\n')
}
