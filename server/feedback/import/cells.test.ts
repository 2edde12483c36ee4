import { describe, expect, it } from 'vitest'
import { valuesByWord } from '@/core/feedback/values'
import { undefused } from '@/core/formats/csv'
import { countWords } from './count-words'
import { findDelimiter } from './delimiter'
import { EncodingFinder } from './encoding'
import { guessInstrument, roleOf } from './guess-columns'
import { instrumentOfWords, seenWords } from './guess-words'
import { readInstant, readTime } from './instants'
import { nearestTitle } from './nearest-title'
import { problemsCsv } from './problems-csv'
import { type Reading, readNumber, readValue } from './values'

it.each([
  ['4', 4],
  [' 4.50 ', 4.5],
  ['4,5', 4.5],
  ['-2', -2],
  ['−2', -2],
  ['۴', 4],
  ['৩٫৫', 3.5],
  ['1e3', null],
  ['0x10', null],
  ['1,000.5', 1000.5],
  ['1.234,5', 1234.5],
  ['1,234,567', 1_234_567],
  ['1 234,5', 1234.5],
  ["1'234.5", 1234.5],
  ['1,234', 1.234],
  ['1,23,456', null],
  ['1.234.56', null],
  ['', null],
  ['=1+1', null],
])('reads %j as the number %s', (text, expected) => {
  expect(readNumber(text)).toBe(expected)
})

describe('readValue', () => {
  it('takes 0 for "not answered" only where the scale begins above it', () => {
    expect(readValue('rating', '0').kind).toBe('skipped')
    expect(readValue('nps', '0')).toEqual({ kind: 'value', value: 0 })
    expect(readValue('severity', ' ').kind).toBe('skipped')
  })

  it('keeps two decimals and refuses what is off the scale', () => {
    expect(readValue('sentiment', '-1.23456')).toEqual({ kind: 'value', value: -1.23 })
    expect(readValue('nps', '7.5').kind).toBe('wrong')
    expect(readValue('csat', '5.01').kind).toBe('wrong')
  })
})

it.each([
  ['2025-04-03', 'dmy', '2025-04-03T00:00:00.000Z'],
  ['2025-04-03 18:30', 'dmy', '2025-04-03T18:30:00.000Z'],
  ['2025-04-03T18:30:05.5+05:30', 'dmy', '2025-04-03T13:00:05.500Z'],
  ['3/4/2025', 'dmy', '2025-04-03T00:00:00.000Z'],
  ['3/4/2025', 'mdy', '2025-03-04T00:00:00.000Z'],
  ['03.04.2025 12:15 AM', 'dmy', '2025-04-03T00:15:00.000Z'],
  ['31/12/2025', 'mdy', null],
  ['2025-02-30', 'dmy', null],
  ['2025-04-03 24:00', 'dmy', null],
  ['3/4/25', 'dmy', null],
  ['yesterday', 'dmy', null],
] as const)('reads %s (%s) as %s', (text, order, expected) => {
  const instant = readInstant(text, order)
  expect(instant === null ? null : new Date(instant).toISOString()).toBe(expected)
})

describe('the encoding', () => {
  const find = (...chunks: (string | Uint8Array)[]) => {
    const finder = new EncodingFinder()
    for (const chunk of chunks) finder.push(Buffer.from(chunk))
    return finder.finish('survey.csv').encoding
  }

  it('is UTF-8 even when a character is cut in two by the network', () => {
    const bytes = Buffer.from('প')
    expect(find(bytes.subarray(0, 1), bytes.subarray(1))).toBe('utf-8')
  })

  it('is Windows-1252 when a character is cut off at the end', () => {
    expect(find(Buffer.from('প').subarray(0, 2))).toBe('windows-1252')
  })

  it('is found late in a file too', () => {
    expect(find('a,b\n'.repeat(50_000), Buffer.from([0xe9]))).toBe('windows-1252')
  })
})

it.each([
  ['a,b,c\n1,2,3\n', ','],
  ['a;b\n1,5;2,5\n3,5;4,5\n', ';'],
  ['a\tb\n"x;y,z"\t1\n', '\t'],
  ['a;b;c\n"1\n2";3;4\n', ';'],
  ['one\ntwo\n', ','],
])('%j is cut at %j', (text, expected) => {
  expect(findDelimiter(text)).toBe(expected)
})

it.each([
  ['Response ID', 'externalId'],
  ['customer_id', 'customer'],
  ['submittedAt', 'time'],
  ['Any comments?', 'verbatim'],
  ['Touch point', 'touchpoint'],
  ['Score', 'value'],
  ['Baggage handling', null],
])('%s holds %s', (name, expected) => {
  expect(roleOf(name)).toBe(expected)
})

it.each([
  ['Baggage', ['0', '5', '3'], 'rating'],
  ['Would you recommend us?', ['3', '5'], 'nps'],
  ['Score', ['3', '9'], 'nps'],
  ['Ease', ['-1', '2'], 'sentiment'],
  ['How easy was it', ['7', '1'], 'ces'],
  ['Age', ['34', '61'], null],
  ['Class', ['Eco'], null],
])('%s with %j is %s', (name, values, expected) => {
  expect(guessInstrument(name, values)).toBe(expected)
})

it('suggests a near title and no far one', () => {
  const titles = [
    { id: '1', title: 'Check-in service' },
    { id: '2', title: 'Inflight service' },
  ]
  expect(nearestTitle('Checkin servise', titles)?.touchpointId).toBe('1')
  expect(nearestTitle('Parking', titles)).toBeNull()
})

describe('a time', () => {
  const read = (text: string, zone?: string) => {
    const time = readTime(text, 'dmy', zone)
    return time && [new Date(time.at).toISOString(), time.offset]
  }

  it('keeps the zone that it says', () => {
    expect(read('2025-04-03T18:30:00+05:30', 'Asia/Tokyo')).toEqual([
      '2025-04-03T13:00:00.000Z',
      330,
    ])
    expect(read('2025-04-03T18:30:00Z', 'Asia/Tokyo')).toEqual(['2025-04-03T18:30:00.000Z', 0])
  })

  it('without one is of the zone of the mapping, in summer and winter', () => {
    expect(read('2025-07-01 12:00', 'Europe/Berlin')).toEqual(['2025-07-01T10:00:00.000Z', 120])
    expect(read('2025-01-01 12:00', 'Europe/Berlin')).toEqual(['2025-01-01T11:00:00.000Z', 60])
    expect(read('2025-01-01 12:00')).toEqual(['2025-01-01T12:00:00.000Z', null])
  })
})

describe('a column with words or a scale of its own', () => {
  const words = valuesByWord({
    words: [
      { word: 'Very dissatisfied', value: 1 },
      { word: 'No opinion', value: null },
      { word: 'Wrong', value: 9 },
    ],
    else: 'number',
  })
  const reading: Reading = { words, onlyWords: false, scale: { from: [0, 10], reversed: false } }

  it('is read by them, and what stood there is kept', () => {
    expect(readValue('csat', ' very dissatisfied! ', reading)).toEqual({
      ...{ kind: 'value', value: 1, raw: 'very dissatisfied!' },
    })
    expect(readValue('csat', '8', reading)).toEqual({ kind: 'value', value: 4.2, raw: '8' })
    expect(readValue('csat', '0', reading)).toEqual({ kind: 'value', value: 1, raw: '0' })
    expect(readValue('csat', 'no opinion', reading).kind).toBe('skipped')
  })

  it('refuses what neither knows', () => {
    expect(readValue('csat', '11', reading).kind).toBe('wrong')
    expect(readValue('csat', 'wrong', reading).kind).toBe('wrong')
    expect(readValue('csat', '5', { ...reading, onlyWords: true }).kind).toBe('wrong')
    expect(readValue('csat', 'Meh', { ...reading, scale: null })).toMatchObject({
      message: expect.stringContaining('say with its column what it stands for'),
    })
  })
})

it('guesses what labels stand for', () => {
  const labels = ['4 - Agree', '1 - Disagree']
  expect(instrumentOfWords(labels)).toBe('rating')
  const values = ['negative', 'negative', 'n/a', 'whatever', '3']
  expect(seenWords(countWords(values, 30), 'sentiment')).toEqual([
    { word: 'negative', rows: 2, value: -1 },
    { word: 'n/a', rows: 1, value: null },
    { word: 'whatever', rows: 1 },
  ])
  expect(seenWords(countWords(['Very satisfied'], 30), 'csat')[0]?.value).toBe(5)
})

it.each([
  ['=1+1', "'=1+1"],
  ["'=1+1", "''=1+1"],
  ['-2', '-2'],
  ["it's", "it's"],
])('%s goes out as %s and comes back as it was', (cell, defused) => {
  const row = { header: ['a', 'b'] }
  const problem = { row: 2, column: 'a', value: '', message: 'Wrong.', cells: [cell, 'x'] }
  const written = problemsCsv(row, [problem])
  expect(written).toContain(`\n${defused},x,2,a: Wrong.`)
  expect(undefused(defused)).toBe(cell)
})
