import { expect, it, test } from 'vitest'
import { lastDayOf, monthsBetween, runsOf } from './trend'

it.each([
  [[], []],
  [['2026-02-01'], ['2026-02-01']],
  [
    ['2026-02-01', '2025-11-01', '2026-01-01'],
    ['2025-11-01', '2025-12-01', '2026-01-01', '2026-02-01'],
  ],
])('the months from first to last of %j', (months, expected) => {
  expect(monthsBetween(months)).toEqual(expected)
})

test('of too many months the latest are kept', () => {
  expect(monthsBetween(['1990-01-01', '2026-02-01'], 3)).toEqual([
    '2025-12-01',
    '2026-01-01',
    '2026-02-01',
  ])
})

test('the last day of a month, of February too', () => {
  expect(['2026-12-01', '2024-02-01', '2026-02-01'].map(lastDayOf)).toEqual([
    '2026-12-31',
    '2024-02-29',
    '2026-02-28',
  ])
})

test('a line breaks where there is nothing to draw it through', () => {
  expect(runsOf([null, 1, 2, null, null, 3, null])).toEqual([
    { start: 1, values: [1, 2] },
    { start: 5, values: [3] },
  ])
  expect(runsOf([null])).toEqual([])
})
