import { describe, expect, test } from 'vitest'
import { bind } from './bind'
import { Mapping, readStoredMapping } from './mapping'
import { rescale, ScaleRule, ValueTable, valuesByWord, wordKey } from './values'

const shared = {
  format: { kind: 'json', rowsAt: '' },
  dateOrder: 'dmy',
  source: 'survey',
  channel: '',
  columns: { time: 3, channel: null, source: null, customer: 2, externalId: null },
}
const target = { kind: 'inbox' }
const names = ['place', 'answer.score', 'who', 'when', 'class']

describe('binding a mapping to columns', () => {
  const long = Mapping.parse({
    ...shared,
    layout: 'long',
    touchpoint: 0,
    value: 1,
    verbatim: null,
    instrument: { from: 'fixed', instrument: 'nps' },
    touchpoints: [],
    attributes: [{ column: 4, key: 'class', label: 'Class', type: 'text', of: 'customer' }],
    scales: [{ column: 1, rule: { from: [0, 5], reversed: false } }],
  })

  test('follows the names, wherever they stand, and however they are spelt', () => {
    const { mapping, missing } = bind({ names, mapping: long }, [
      'x',
      'Class',
      'When?',
      'who',
      'answer.score',
      'place',
    ])
    expect(missing).toEqual([])
    expect(mapping).toMatchObject({
      touchpoint: 5,
      value: 4,
      columns: { time: 2, customer: 3 },
      attributes: [{ column: 1 }],
      scales: [{ column: 4 }],
    })
  })

  test('to the same columns changes nothing', () => {
    expect(bind({ names, mapping: long }, names)).toEqual({ mapping: long, missing: [] })
  })

  test('says which are missing and does without them', () => {
    const { mapping, missing } = bind({ names, mapping: long }, ['place', 'when'])
    expect(missing.sort()).toEqual(['answer.score', 'class', 'who'])
    expect(mapping).toMatchObject({
      value: 2,
      columns: { time: 1, customer: null },
      attributes: [],
      scales: [],
    })
  })

  test('of a wide file drops ratings that are not there', () => {
    const rating = { instrument: 'rating', target, verbatim: null }
    const mapping = Mapping.parse({
      ...shared,
      layout: 'wide',
      ratings: [
        { ...rating, column: 0, verbatim: 4 },
        { ...rating, column: 1 },
      ],
    })
    const bound = bind({ names, mapping }, ['when', 'who', 'class', 'place'])
    expect(bound.missing).toEqual(['answer.score'])
    expect(bound.mapping).toMatchObject({ ratings: [{ column: 3, verbatim: 2 }] })
  })
})

test('a mapping that was stored for delimited text alone is still understood', () => {
  const { format, ...rest } = shared
  const old = { ...rest, encoding: 'utf-8', delimiter: ';', layout: 'wide', ratings: [] }
  expect(readStoredMapping(old)).toMatchObject({
    format: { kind: 'csv', encoding: 'utf-8', delimiter: ';' },
    zone: 'UTC',
    attributes: [],
  })
})

test('a zone must be one', () => {
  const mapping = { ...shared, layout: 'wide', ratings: [] }
  expect(Mapping.safeParse({ ...mapping, zone: 'Asia/Dhaka' }).success).toBe(true)
  expect(Mapping.safeParse({ ...mapping, zone: 'Moon/Sea' }).success).toBe(false)
})

test.each([
  ['0..10 to csat', [0, 10], false, 'csat', 8, 4.2],
  ['its ends', [0, 10], false, 'csat', 0, 1],
  ['reversed ces', [1, 7], true, 'ces', 1, 7],
  ['reversed ces, its middle', [1, 7], true, 'ces', 4, 4],
  ['1..5 to nps, which is whole', [1, 5], false, 'nps', 4, 8],
  ['percent to rating', [0, 100], false, 'rating', 33, 2.32],
  ['outside', [0, 10], false, 'csat', 11, null],
] as const)('%s', (_, [from, to], reversed, instrument, number, value) => {
  expect(rescale({ from: [from, to], reversed }, instrument, number)).toBe(value)
})

test('a scale must end above its beginning', () => {
  expect(ScaleRule.safeParse({ from: [5, 5], reversed: false }).success).toBe(false)
})

test('words compare without case and punctuation, and the first of equals counts', () => {
  const table = ValueTable.parse({
    words: [
      { word: 'Very dissatisfied', value: 1 },
      { word: 'VERY  DISSATISFIED!', value: 2 },
      { word: 'n/a', value: null },
      { word: '--', value: 3 },
    ],
    else: 'number',
  })
  const values = valuesByWord(table)
  expect(values.get(wordKey('very dissatisfied'))).toBe(1)
  expect(values.get(wordKey('N/A'))).toBeNull()
  expect(values.get(wordKey('--'))).toBe(3)
  expect(values.get(wordKey('good'))).toBeUndefined()
})
