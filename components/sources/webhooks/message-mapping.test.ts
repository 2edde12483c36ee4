import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeDraft } from '@/components/feedback/import/complete-draft'
import { withUse } from '@/components/feedback/import/draft'
import type { PreviewColumn } from '@/core/feedback/import-views'
import { type Mapping, SourceMapping, type Target } from '@/core/feedback/mapping'
import type { ScaleRule, ValueTable } from '@/core/feedback/values'
import type { Sample } from '@/core/feedback/webhook-views'
import { instruments } from '@/core/heat/instruments'
import { guessed, type MessageMapping, opened, sourceMapping, withSample } from './message-mapping'

const names = ['id', 'answer.score', 'answer.text', 'sent', 'via', 'who', 'plan', 'about']
const column = fc.nat(names.length - 1)
const maybe = fc.option(column)

const target: fc.Arbitrary<Target> = fc.oneof(
  fc.constant<Target>({ kind: 'inbox' }),
  fc.uuid().map((touchpointId): Target => ({ kind: 'touchpoint', touchpointId })),
)

const table: fc.Arbitrary<ValueTable> = fc.record({
  words: fc.uniqueArray(
    fc.record({
      word: fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'aäбনم') }),
      value: fc.option(fc.integer({ min: 0, max: 5 })),
    }),
    { minLength: 1, maxLength: 4, selector: ({ word }) => word },
  ),
  else: fc.constantFrom('number', 'refuse'),
})

const scale: fc.Arbitrary<ScaleRule> = fc.record({
  from: fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 5, max: 100 })),
  reversed: fc.boolean(),
})

const attributes = fc.uniqueArray(
  fc.record({
    column,
    key: fc.constantFrom('plan', 'age', 'city'),
    label: fc.constant('A label'),
    type: fc.constantFrom('text', 'number', 'date', 'boolean'),
    of: fc.constantFrom('customer', 'response'),
  }),
  { maxLength: 3, selector: ({ key }) => key },
)

const shared = fc.record({
  format: fc.record({ kind: fc.constant('json'), rowsAt: fc.constantFrom('', 'data.items') }),
  dateOrder: fc.constantFrom('dmy', 'mdy'),
  zone: fc.constantFrom('UTC', 'Asia/Dhaka'),
  source: fc.constant('Help desk'),
  channel: fc.constantFrom('', 'Web'),
  columns: fc.record({
    time: maybe,
    channel: maybe,
    source: maybe,
    customer: maybe,
    externalId: maybe,
  }),
  attributes,
})

/** Tables and scales of columns of answers; of others they would say nothing. */
const readings = (answers: readonly number[]) =>
  fc.record({
    values: fc
      .tuple(fc.subarray([...answers]), table)
      .map(([columns, table]) => columns.map((column) => ({ column, table }))),
    scales: fc
      .tuple(fc.subarray([...answers]), scale)
      .map(([columns, rule]) => columns.map((column) => ({ column, rule }))),
  })

const long = fc
  .tuple(
    shared,
    fc.record({
      touchpoint: maybe,
      value: column,
      verbatim: maybe,
      instrument: fc.oneof(
        fc.record({ from: fc.constant('column'), column }),
        fc.record({ from: fc.constant('fixed'), instrument: fc.constantFrom(...instruments) }),
      ),
      touchpoints: fc.array(fc.record({ name: fc.constantFrom('Till', 'ঘর'), target }), {
        maxLength: 2,
      }),
    }),
  )
  .chain(([all, own]) =>
    readings([own.value]).map((read) => ({ ...all, ...own, ...read, layout: 'long' })),
  )

/** One field may rate one touchpoint, the words about several may stand in one field. */
const ratings = fc.uniqueArray(
  fc.record({
    column,
    instrument: fc.constantFrom(...instruments),
    target,
    verbatim: maybe,
  }),
  { minLength: 1, maxLength: 4, selector: (rating) => rating.column },
)

const wide = fc.tuple(shared, ratings).chain(([all, own]) =>
  readings(own.map((rating) => rating.column)).map((read) => ({
    ...{ ...all, ...read, layout: 'wide' },
    ratings: own,
  })),
)

const anyMapping = fc.oneof(long, wide).map((mapping) => SourceMapping.parse({ names, mapping }))

/** The mapping by names instead of places, in one order: two that say the same are equal. */
function saying({ names, mapping }: SourceMapping): unknown {
  const named = JSON.parse(
    JSON.stringify(mapping, (key, value) =>
      typeof value === 'number' && positions.has(key) ? names[value] : value,
    ),
  )
  for (const list of ['attributes', 'values', 'scales', 'ratings']) {
    named[list] = named[list]?.toSorted((a: object, b: object) =>
      JSON.stringify(a) < JSON.stringify(b) ? -1 : 1,
    )
  }
  return named
}
const positions = new Set([
  ...['column', 'touchpoint', 'verbatim', 'time', 'channel', 'source', 'customer', 'externalId'],
])
/** `value` is a place in a mapping, and a number in a table of words. */
const placed = ({ names, mapping }: SourceMapping) =>
  mapping.layout === 'long' ? names[mapping.value] : null

function saved(message: MessageMapping): SourceMapping {
  const done = completeDraft(
    message.draft,
    message.columns.map(({ name }) => name),
  )
  if (!done.complete) throw new Error(done.missing.join(' '))
  return SourceMapping.parse(sourceMapping(message, done.mapping))
}

const seen = (name: string, index: number): PreviewColumn => ({
  ...{ index, name, samples: ['1'], instrument: null, touchpointId: null, dates: null },
  ...{ attribute: null, words: [], moreWords: 0, wordRows: null },
})
const sampleOf = (fields: readonly string[], guess: Mapping): Sample => ({
  columns: fields.map(seen),
  rows: 1,
  lists: [],
  guess,
})

describe('what is saved without a change', () => {
  it('says what was in force, whatever a program has set', () => {
    fc.assert(
      fc.property(anyMapping, (before) => {
        const after = saved(opened(before))
        expect(saying(without(after))).toEqual(saying(without(before)))
        expect(placed(after)).toBe(placed(before))
      }),
    )
  })

  it('says so beside any sample, which may lack fields and have others', () => {
    const fields = fc.shuffledSubarray([...names, 'new', 'answer.other'])
    fc.assert(
      fc.property(anyMapping, fields, (before, columns) => {
        const beside = withSample(opened(before), sampleOf(columns, before.mapping))
        expect(beside.columns.slice(0, columns.length).map(({ name }) => name)).toEqual(columns)
        const after = saved(beside)
        expect(saying(without(after))).toEqual(saying(without(before)))
        expect(placed(after)).toBe(placed(before))
      }),
    )
  })
})

/** Without the one place whose key has another meaning elsewhere. */
function without({ names, mapping }: SourceMapping): SourceMapping {
  return { names, mapping: mapping.layout === 'long' ? { ...mapping, value: -1 } : mapping }
}

it('what a person changes is all that changes', () => {
  const before = SourceMapping.parse({
    names: ['id', 'score', 'plan'],
    mapping: {
      format: { kind: 'json', rowsAt: '' },
      dateOrder: 'dmy',
      zone: 'Asia/Dhaka',
      source: '',
      channel: '',
      columns: { time: null, channel: null, source: null, customer: null, externalId: 0 },
      attributes: [{ column: 2, key: 'plan', label: 'Plan', type: 'text', of: 'response' }],
      values: [{ column: 1, table: { words: [{ word: 'Good', value: 5 }], else: 'number' } }],
      scales: [{ column: 1, rule: { from: [0, 100], reversed: true } }],
      layout: 'long',
      touchpoint: null,
      value: 1,
      verbatim: null,
      instrument: { from: 'fixed', instrument: 'csat' },
      touchpoints: [],
    },
  })
  const beside = withSample(opened(before), sampleOf(['text', 'score', 'id'], before.mapping))
  expect(beside.columns.map(({ name }) => name)).toEqual(['text', 'score', 'id', 'plan'])
  const after = saved({ ...beside, draft: withUse(beside.draft, 0, { as: 'verbatim' }) })
  expect(after.names).toEqual(['text', 'score', 'id', 'plan'])
  expect(after.mapping).toMatchObject({
    zone: 'Asia/Dhaka',
    verbatim: 0,
    value: 1,
    columns: { externalId: 2 },
    attributes: [{ column: 3, key: 'plan', of: 'response' }],
    values: [{ column: 1 }],
    scales: [{ column: 1, rule: { reversed: true } }],
  })
})

it('a guess is a beginning', () => {
  const mapping = {
    ...{ format: { kind: 'json', rowsAt: '' }, dateOrder: 'dmy', zone: 'UTC', source: '' },
    ...{ channel: '', attributes: [], values: [], scales: [], layout: 'long', touchpoint: null },
    columns: { time: null, channel: null, source: null, customer: null, externalId: null },
    ...{ value: 1, verbatim: 0, instrument: { from: 'fixed', instrument: 'nps' } },
    touchpoints: [],
  } satisfies Mapping
  expect(saved(guessed(sampleOf(['text', 'score'], mapping)))).toEqual({
    names: ['text', 'score'],
    mapping,
  })
})
