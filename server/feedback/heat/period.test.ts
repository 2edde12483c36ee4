import { expect, it } from 'vitest'
import { coverPeriod } from './period'

it.each([
  [undefined, undefined, 'all ..'],
  ['2025-01-01', '2025-12-31', 'month 2025-01-01..2025-12-01'],
  ['2024-02-01', '2024-02-29', 'month 2024-02-01..2024-02-01'],
  ['2025-06-01', undefined, 'month 2025-06-01..'],
  [undefined, '2025-06-30', 'month ..2025-06-01'],
  ['2025-03-01', '2025-02-28', 'month 2025-03-01..2025-02-01'],
])('covers %s to %s by %s', (from, to, expected) => {
  const found = coverPeriod(from, to)
  expect(`${found?.grain} ${found?.first ?? ''}..${found?.last ?? ''}`).toBe(expected)
})

it.each([
  ['2025-01-15', '2025-03-31'],
  ['2025-01-01', '2025-03-30'],
  ['2024-02-01', '2024-02-28'],
  ['2025-06-02', undefined],
  [undefined, '2025-06-29'],
])('has nothing for the ragged period from %s to %s', (from, to) => {
  expect(coverPeriod(from, to)).toBeNull()
})
