import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HeatFilters } from '@/core/heat/filters'
import { instruments } from '@/core/heat/instruments'
import { isFiltered, readFilters, writeFilters } from './filters-url'

const through = (filters: HeatFilters) =>
  readFilters(new URLSearchParams(writeFilters(new URLSearchParams(), filters).toString()))

test('what is written is read again, whatever the names', () => {
  const names = fc
    .uniqueArray(fc.string({ maxLength: 20, unit: 'grapheme' }), { minLength: 1, maxLength: 5 })
    .map((list) => list.sort())
  const some = fc.record(
    {
      from: fc.constantFrom('2024-02-29', '2026-01-01'),
      to: fc.constantFrom('2026-03-31', '2026-12-31'),
      channels: names,
      sources: names,
      instruments: fc.subarray([...instruments], { minLength: 1 }),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(some, (filters) => {
      expect(through(filters)).toEqual(filters)
    }),
  )
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
