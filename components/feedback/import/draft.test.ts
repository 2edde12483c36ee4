import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Mapping, Target } from '@/core/feedback/mapping'
import { instruments } from '@/core/heat/instruments'
import { completeDraft } from './complete-draft'
import {
  type Draft,
  draftOf,
  withDecision,
  withLayout,
  withScale,
  withTable,
  withUse,
} from './draft'

const columns = 8
const shared = {
  format: { kind: 'csv', encoding: 'utf-8', delimiter: ',' },
  dateOrder: 'dmy',
  zone: 'UTC',
  source: 'survey',
  channel: '',
  values: [],
  scales: [],
  attributes: [],
} satisfies Partial<Mapping>
const none = { time: null, channel: null, source: null, customer: null, externalId: null }
const target: Target = { kind: 'touchpoint', touchpointId: '019a0000-0000-7000-8000-000000000001' }

const long: Mapping = {
  ...shared,
  layout: 'long',
  columns: { ...none, time: 5 },
  touchpoint: 0,
  value: 1,
  verbatim: 2,
  instrument: { from: 'column', column: 3 },
  touchpoints: [{ name: 'Wifi', target }],
}
const wide: Mapping = {
  ...shared,
  layout: 'wide',
  columns: { ...none, customer: 0 },
  ratings: [{ column: 1, instrument: 'rating', target, verbatim: 2 }],
}

const complete = (draft: Draft) => completeDraft(draft, ['id', 'Wifi', 'About wifi'])

describe('a draft', () => {
  test('of a mapping stands for that mapping', () => {
    const order = fc.shuffledSubarray([...Array(columns).keys()], { minLength: columns })
    const anyLong = order.map(
      ([
        touchpoint = 0,
        value = 0,
        verbatim = 0,
        instrument = 0,
        time = 0,
        channel = 0,
      ]): Mapping => ({
        ...long,
        columns: { ...none, time, channel },
        ...{ touchpoint, value, verbatim, instrument: { from: 'column', column: instrument } },
      }),
    )
    const anyWide = fc.tuple(order, fc.constantFrom(...instruments)).map(
      ([[a = 0, b = 0, c = 0, source = 0, externalId = 0], instrument]): Mapping => ({
        ...wide,
        columns: { ...none, source, externalId },
        ratings: [
          { column: Math.min(a, b), instrument, target, verbatim: c },
          { column: Math.max(a, b), instrument, target: { kind: 'skip' }, verbatim: null },
        ],
      }),
    )
    fc.assert(
      fc.property(fc.oneof(anyLong, anyWide), (mapping) => {
        expect(complete(draftOf(mapping, columns))).toEqual({ complete: true, mapping })
      }),
    )
  })

  test('leaves out columns that the file does not have', () => {
    expect(draftOf({ ...long, verbatim: 99 }, columns).uses).toHaveLength(columns)
  })
})

describe('changing a use', () => {
  test('takes a use that only one column can have from the other', () => {
    const draft = withUse(draftOf(long, columns), 4, { as: 'value' })
    expect(draft.uses[4]).toEqual({ as: 'value' })
    expect(draft.uses[1]).toEqual({ as: 'unused' })
  })

  test('leaves other ratings alone', () => {
    const draft = withUse(draftOf(wide, columns), 3, { as: 'rating', instrument: 'ces', target })
    expect(draft.uses.filter((use) => use.as === 'rating')).toHaveLength(2)
  })

  test('asks again what words are about when their ratings go', () => {
    const draft = withUse(draftOf(wide, columns), 1, { as: 'unused' })
    expect(draft.uses[2]).toEqual({ as: 'comment', of: null })
  })
})

describe('what is missing', () => {
  test('in a long file: the answer; without touchpoints rules and the inbox decide', () => {
    let draft = draftOf(long, columns)
    draft = withUse(withUse(draft, 0, { as: 'unused' }), 1, { as: 'unused' })
    const done = complete(draft)
    expect(done.complete ? [] : done.missing).toEqual(['Choose the column with the answer.'])
  })

  test('in a wide file: a touchpoint for each column of ratings, by the column’s name', () => {
    const draft = withUse(draftOf(wide, columns), 1, {
      as: 'rating',
      instrument: 'rating',
      target: null,
    })
    const done = complete(draft)
    expect(done.complete ? [] : done.missing).toEqual([
      'Choose a touchpoint for the ratings in “Wifi”.',
    ])
  })

  test('in a wide file where every column is left out', () => {
    const draft = withUse(draftOf(wide, columns), 1, {
      as: 'rating',
      instrument: 'rating',
      target: { kind: 'skip' },
    })
    expect(complete(draft)).toMatchObject({ complete: false })
  })
})

describe('what would be lost without a word', () => {
  const missingOf = (mapping: Mapping) => {
    const done = complete(draftOf(mapping, columns))
    return done.complete ? [] : done.missing
  }
  const withRatings = (...changes: { verbatim: number | null; target?: Target }[]): Mapping => ({
    ...wide,
    ratings: changes.map((change) => ({ column: 1, instrument: 'rating', target, ...change })),
  })

  test('of two ratings of one column, which shared the words of one, one must go', () => {
    const two = withRatings({ verbatim: 2 }, { verbatim: 3 })
    expect(missingOf(two)).toEqual([
      '“Wifi” rates two touchpoints. An answer counts once: keep one.',
      'The words about “Wifi” are in two columns. Choose one of them.',
    ])
    const same = withRatings({ verbatim: 2 }, { verbatim: 2 })
    expect(missingOf(same)).toHaveLength(1)
    const other = withRatings({ verbatim: 2 }, { verbatim: null, target: { kind: 'skip' } })
    expect(missingOf(other)).toEqual([])
  })

  test('of two columns with words about one rating, one is chosen', () => {
    const draft = withUse(draftOf(wide, columns), 3, { as: 'comment', of: 1 })
    expect(complete(draft)).toEqual({
      complete: false,
      missing: ['The words about “Wifi” are in two columns. Choose one of them.'],
    })
  })
})

describe('dates', () => {
  const open = (): Draft => ({ ...draftOf(long, columns), dateOrder: null })
  const dates = (of: 'iso' | 'dmy' | 'mdy' | 'ambiguous') =>
    Array.from({ length: columns }, (_, index) => (index === 5 ? of : ('mdy' as const)))

  test('that fit both orders must be chosen', () => {
    const done = completeDraft(open(), [], dates('ambiguous'))
    expect(done.complete ? [] : done.missing).toEqual([
      'Say whether 3/4/2026 is the 3rd of April or the 4th of March.',
    ])
    const chosen = completeDraft({ ...open(), dateOrder: 'mdy' }, [], dates('ambiguous'))
    expect(chosen).toMatchObject({ complete: true, mapping: { dateOrder: 'mdy' } })
  })

  test('that fit one order are not asked for', () => {
    expect(completeDraft(open(), [], dates('mdy'))).toMatchObject({ mapping: { dateOrder: 'mdy' } })
    expect(completeDraft(open(), [], dates('iso'))).toMatchObject({ complete: true })
  })
})

test('words, scales and attributes go into the mapping of their columns', () => {
  const rule = { from: [0, 10] as [number, number], reversed: true }
  const table = { words: [{ word: 'Good', value: 4 }], else: 'number' as const }
  const attribute = { key: 'class', label: 'Class', type: 'text', of: 'customer' } as const
  let draft = withScale(withTable(draftOf(wide, columns), 1, table), 1, rule)
  draft = withUse(draft, 4, { as: 'attribute', ...attribute })
  const done = complete(draft)
  expect(done).toMatchObject({
    mapping: {
      values: [{ column: 1, table }],
      scales: [{ column: 1, rule }],
      attributes: [{ column: 4, ...attribute }],
    },
  })
  if (done.complete) expect(complete(draftOf(done.mapping, columns))).toEqual(done)
  const unused = withUse(draft, 1, { as: 'unused' })
  expect(unused.tables[1]).toEqual(table)
  const backwards = withScale(draft, 1, { ...rule, from: [5, 5] })
  expect(complete(backwards)).toMatchObject({ complete: false })
})

test('the other layout keeps what both know', () => {
  const draft = withLayout(draftOf(long, columns), 'wide', () => ({ as: 'unused' }))
  expect(draft.layout).toBe('wide')
  expect(draft.uses[5]).toEqual({ as: 'time' })
  expect(draft.uses[0]).toEqual({ as: 'unused' })
})

test('a name is decided once', () => {
  const draft = withDecision(draftOf(long, columns), 'Wifi', { kind: 'skip' })
  expect(draft.decisions).toEqual([{ name: 'Wifi', target: { kind: 'skip' } }])
})
