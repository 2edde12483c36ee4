import { describe, expect, it, test } from 'vitest'
import type { Format } from '@/core/feedback/mapping'
import { lookInto } from '../rows/look'
import type { StoredBytes } from '../rows/stored-bytes'
import { describeLook } from './preview'
import { lookOver } from './whole-file'

const csv: Format = { kind: 'csv', encoding: 'utf-8', delimiter: ',' }

function stored(lines: readonly string[]): StoredBytes {
  const bytes = Buffer.from(lines.join('\n'))
  const pieceSize = 10_000
  const piece = async (position: number) => {
    const start = position * pieceSize
    return start < bytes.length ? bytes.subarray(start, start + pieceSize) : null
  }
  return { size: bytes.length, pieceSize, piece }
}

const times = (n: number, line: (index: number) => string) =>
  Array.from({ length: n }, (_, index) => line(index))
const header = 'touchpoint,score,date'
const wanted = { words: [1], dateOrders: [2] }

describe('looking over a whole file', () => {
  it('finds words and dates far behind the first rows', async () => {
    const file = stored([
      header,
      ...times(5000, (index) => `Search,${index % 5},3/4/2025`),
      ...times(3, () => 'Search,N/A,3/4/2025'),
      'Search, n/a ,3/14/2025',
    ])
    const whole = await lookOver(file, csv, wanted)
    expect(whole).toMatchObject({ rows: 5004, complete: true })
    expect(whole.words.get(1)).toEqual([{ word: 'N/A', rows: 4 }])
    expect(whole.dateOrders.get(2)).toBe('mdy')
    const { columns, mapping } = describeLook(await lookInto(file, csv, 200), 'x.csv', [], whole)
    expect(columns[1]).toMatchObject({
      words: [{ word: 'N/A', rows: 4, value: null }],
      wordRows: null,
    })
    expect(columns[2]?.dates).toBe('mdy')
    expect(mapping.dateOrder).toBe('mdy')
  })

  it('leaves the order open where the dates have both', async () => {
    const whole = await lookOver(stored([header, 'a,1,31/1/2025', 'a,1,1/31/2025']), csv, wanted)
    expect(whole.dateOrders.get(2)).toBeNull()
  })

  it('counts past many numbers, and finds no words in free text', async () => {
    const numbers = times(9000, (index) => `Search,${index / 100},`)
    const some = await lookOver(stored([header, ...numbers, 'Search,none,']), csv, wanted)
    expect(some.words.get(1)).toEqual([{ word: 'none', rows: 1 }])
    const texts = times(9000, (index) => `Search,text ${index},`)
    const many = await lookOver(stored([header, ...texts]), csv, wanted)
    expect(many.words.get(1)).toBeNull()
  })

  it('goes as far as the file is sound', async () => {
    const file = stored([header, ...times(2000, () => 'Search,bad,'), 'Search,"never'])
    const whole = await lookOver(file, csv, wanted)
    expect(whole.complete).toBe(false)
    expect(whole.words.get(1)).toEqual([{ word: 'bad', rows: whole.rows }])
  })
})

test('two hundred words of a column are shown, and how many more there are', async () => {
  const file = stored([header, ...times(900, (index) => `Search,word ${index % 300},`)])
  const whole = await lookOver(file, csv, wanted)
  const { columns } = describeLook(await lookInto(file, csv, 200), 'x.csv', [], whole)
  expect(columns[1]?.words).toHaveLength(200)
  expect(columns[1]?.moreWords).toBe(100)
})
