import { expect, it } from 'vitest'
import { coverPeriod } from './period'

it.each([
  [undefined, undefined, ['all ..']],
  ['2025-01-01', '2025-12-31', ['month 2025-01-01..2025-12-01']],
  [
    '2025-01-15',
    '2025-03-10',
    ['month 2025-02-01..2025-02-01', 'day 2025-01-15..2025-01-31', 'day 2025-03-01..2025-03-10'],
  ],
  ['2025-02-10', '2025-02-20', ['day 2025-02-10..2025-02-20']],
  ['2025-01-31', '2025-02-01', ['day 2025-01-31..2025-02-01']],
  ['2024-02-01', '2024-02-29', ['month 2024-02-01..2024-02-01']],
  ['2025-06-02', undefined, ['month 2025-07-01..', 'day 2025-06-02..2025-06-30']],
  [undefined, '2025-06-29', ['month ..2025-05-01', 'day 2025-06-01..2025-06-29']],
  ['2025-02-01', '2025-01-01', []],
])('covers %s to %s', (from, to, expected) => {
  const found = coverPeriod(from, to).map(
    ({ grain, first, last }) => `${grain} ${first ?? ''}..${last ?? ''}`,
  )
  expect(found).toEqual(expected)
})
