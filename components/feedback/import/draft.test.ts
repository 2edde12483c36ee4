import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Mapping, Target } from '@/core/feedback/mapping'
import { instruments } from '@/core/heat/instruments'
import { completeDraft } from './complete-draft'
import { type Draft, draftOf, withDecision, withLayout, withUse } from './draft'

const columns = 8
const shared = {
  encoding: 'utf-8',
  delimiter: ',',
  dateOrder: 'dmy',
  source: 'survey',
  channel: '',
} as const
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
  test('in a long file: touchpoint and answer', () => {
    let draft = draftOf(long, columns)
    draft = withUse(withUse(draft, 0, { as: 'unused' }), 1, { as: 'unused' })
    const done = complete(draft)
    expect(done.complete ? [] : done.missing).toEqual([
      'Choose the column that names the touchpoint.',
      'Choose the column with the answer, a number.',
    ])
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
