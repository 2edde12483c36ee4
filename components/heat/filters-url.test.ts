import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AttributeCondition, HeatFilters } from '@/core/heat/filters'
import { instruments } from '@/core/heat/instruments'
import { isFiltered, readFilters, writeFilters } from './filters-url'

const through = (filters: HeatFilters) =>
  readFilters(new URLSearchParams(writeFilters(new URLSearchParams(), filters).toString()))

test('what is written is read again, whatever the names', () => {
  const names = fc
    .uniqueArray(fc.string({ maxLength: 20, unit: 'grapheme' }), { minLength: 1, maxLength: 5 })
    .map((list) => list.sort())
  const bound = fc.option(fc.integer({ min: -40_000, max: 40_000 }).map((one) => one / 4))
  const condition = (key: string): fc.Arbitrary<AttributeCondition> =>
    fc.oneof(
      names.map((values) => ({ is: 'one-of' as const, key, values })),
      fc
        .tuple(bound, bound)
        .filter(([min, max]) => min !== null || max !== null)
        .map(([min, max]) => ({ is: 'between' as const, key, min, max })),
      fc.constant({ is: 'missing' as const, key }),
    )
  const conditions = fc
    .subarray(['age', 'class', 'plan_2', 'region'], { minLength: 1 })
    .chain((keys) => fc.tuple(...keys.map(condition)))
  const some = fc.record(
    {
      from: fc.constantFrom('2024-02-29', '2026-01-01'),
      to: fc.constantFrom('2026-03-31', '2026-12-31'),
      channels: names,
      sources: names,
      instruments: fc.subarray([...instruments], { minLength: 1 }),
      attributes: conditions,
      segmentIds: fc
        .uniqueArray(fc.uuid(), { minLength: 1, maxLength: 3 })
        .map((list) => list.sort()),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(some, (filters) => {
      expect(through(filters)).toEqual(filters)
    }),
  )
})

test('attributes stand in the address as people write them', () => {
  const filters: HeatFilters = {
    attributes: [
      { is: 'between', key: 'age', min: 18, max: null },
      { is: 'one-of', key: 'class', values: ['Business', 'Eco: light'] },
      { is: 'missing', key: 'plan' },
    ],
  }
  const query = writeFilters(new URLSearchParams('tab=ranking'), filters)
  expect(decodeURIComponent(query.toString()).replaceAll('+', ' ')).toBe(
    'tab=ranking&range=age:18..&attr=class:Business&attr=class:Eco: light&missing=plan',
  )
  expect(readFilters(query)).toEqual(filters)
  expect(isFiltered(filters)).toBe(true)
  expect(writeFilters(query, {}).toString()).toBe('tab=ranking')
})

test('conditions that are none are left out', () => {
  const query = new URLSearchParams(
    'attr=class&attr=Not a key:1&range=age:..&range=age:young..old&missing=&segment=me&range=x:1..2&missing=x',
  )
  expect(readFilters(query)).toEqual({
    attributes: [{ is: 'between', key: 'x', min: 1, max: 2 }],
  })
})

test('the two sides of a comparison do not touch each other', () => {
  const own = { from: '2026-01-01', channels: ['web'] }
  const other = { to: '2025-12-31', channels: ['app', 'web'] }
  const query = writeFilters(writeFilters(new URLSearchParams(), own), other, 'vs.')
  expect(query.toString()).toBe(
    'from=2026-01-01&channel=web&vs.to=2025-12-31&vs.channel=app&vs.channel=web',
  )
  expect(readFilters(query)).toEqual(own)
  expect(readFilters(query, 'vs.')).toEqual(other)
  expect(writeFilters(query, {}).toString()).not.toContain('&channel')
})

test('a name with separators, spaces and other scripts stays one name', () => {
  const filters = { channels: ['web, app & store', 'ওয়েব', 'ویب'], sources: ['a=b'] }
  expect(through(filters)).toEqual({ ...filters, channels: [...filters.channels].sort() })
})

test('what is not understood is left out', () => {
  const query = new URLSearchParams('from=soon&to=2026-02-30&instrument=tea&instrument=nps&x=1')
  expect(readFilters(query)).toEqual({ instruments: ['nps'] })
})

test('writing keeps what is not a filter and drops filters that were cleared', () => {
  const query = new URLSearchParams('tab=ranking&channel=web&from=2026-01-01')
  expect(writeFilters(query, { sources: ['s'] }).toString()).toBe('tab=ranking&source=s')
})

test('empty choices are no filter', () => {
  expect(isFiltered({})).toBe(false)
  expect(isFiltered({ channels: [] })).toBe(false)
  expect(isFiltered({ from: '2026-01-01' })).toBe(true)
})
