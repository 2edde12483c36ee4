import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { RecordScanner } from './record-scanner'

const longest = 100_000

/** The records of a text that comes in these pieces. */
function scan(pieces: readonly string[], delimiter = ','): string[][] {
  const scanner = new RecordScanner(delimiter, longest)
  const records: string[][] = []
  for (const piece of pieces) {
    scanner.add(piece)
    records.push(...scanner.take())
  }
  scanner.end()
  for (let more = scanner.take(); more.length > 0; more = scanner.take()) records.push(...more)
  return records
}

function count(pieces: readonly string[]): number {
  const scanner = new RecordScanner(',', longest)
  let records = 0
  for (const piece of pieces) {
    scanner.add(piece)
    records += scanner.pass()
  }
  scanner.end()
  return records + scanner.pass()
}

function byCsvParse(text: string): string[][] {
  return parse(text, { relax_column_count: true, relax_quotes: true })
}

/** What a way of reading comes to, also when it refuses. */
function outcome(read: () => unknown): unknown {
  try {
    return read()
  } catch {
    return 'refused'
  }
}

it.each([
  [
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\n1,\n',
    [
      ['a', 'b'],
      ['1', ''],
    ],
  ],
  ['a,b\n\n1\n1,2,3\n', [['a', 'b'], [''], ['1'], ['1', '2', '3']]],
  [
    'a,b\r\n1,"x\r\ny"\r\n',
    [
      ['a', 'b'],
      ['1', 'x\r\ny'],
    ],
  ],
  [
    'a,b\r1,2\r',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\n1,"say ""hi"""\n',
    [
      ['a', 'b'],
      ['1', 'say "hi"'],
    ],
  ],
  [
    'a,b\n1,5" pipe\n',
    [
      ['a', 'b'],
      ['1', '5" pipe'],
    ],
  ],
  [
    'a,b\n"x"y,"z"\n',
    [
      ['a', 'b'],
      ['"x"y', 'z'],
    ],
  ],
  [
    'a,b\n"",""\n',
    [
      ['a', 'b'],
      ['', ''],
    ],
  ],
  ['', []],
])('%j', (text, expected) => {
  expect(scan([text])).toEqual(expected)
  expect(scan([...text])).toEqual(expected)
  expect(count([...text])).toBe(expected.length)
})

it('cuts at another delimiter', () => {
  expect(scan(['a;b\n"1;2";3,4\n'], ';')).toEqual([
    ['a', 'b'],
    ['1;2', '3,4'],
  ])
})

describe('a broken record', () => {
  it('comes after all the sound ones before it', () => {
    const scanner = new RecordScanner(',', longest)
    scanner.add('a,b\n1,2\n3,"never')
    expect(scanner.take()).toHaveLength(2)
    scanner.end()
    expect(() => scanner.take()).toThrow(/after row 2 is never closed/)
    expect(() => scanner.take()).toThrow(/after row 2 is never closed/)
  })

  it.each(['plain', '"quoted'])('is one that is too long: %s', (cell) => {
    const scanner = new RecordScanner(',', 10)
    scanner.add(`a,b\n1,2\n${cell}`)
    scanner.add('01234567890')
    expect(scanner.take()).toHaveLength(2)
    expect(() => scanner.take()).toThrow(/after row 2 is longer/)
  })
})

const character = fc.constantFrom('a', '"', '"', ',', '\n', '\r', '\r\n', 'é', 'প', '\0', ' ')
const awkward = fc.array(character, { maxLength: 40 }).map((parts) => parts.join(''))
const cell = fc.oneof(awkward, fc.string({ maxLength: 8 }))
const table = fc
  .tuple(
    fc.array(fc.array(cell, { minLength: 1, maxLength: 4 })),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([rows, end]) =>
    rows
      .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',') + end)
      .join(''),
  )

test.each([
  ['awkward text', awkward],
  ['tables', table],
])('reads and counts %s as csv-parse does, however it is cut into pieces', (_, texts) => {
  const cuts = fc.array(fc.nat({ max: 40 }), { maxLength: 5 })
  fc.assert(
    fc.property(texts, cuts, (text, places) => {
      const at = [0, ...places.toSorted((a, b) => a - b), text.length]
      const pieces = at.slice(1).map((end, index) => text.slice(at[index], end))
      const expected = outcome(() => byCsvParse(text))
      expect(outcome(() => scan(pieces))).toEqual(expected)
      const rows = Array.isArray(expected) ? expected.length : expected
      expect(outcome(() => count(pieces))).toEqual(rows)
    }),
    { seed: 1801, numRuns: 1000 },
  )
})
