import { expect, test } from 'vitest'
import { timeAgo } from './time-ago'

const now = new Date('2026-03-10T12:00:00.000Z')

test.each([
  ['2026-03-10T11:59:31.000Z', 'just now'],
  ['2026-03-10T12:00:05.000Z', 'just now'],
  ['2026-03-10T11:58:00.000Z', '2 minutes ago'],
  ['2026-03-10T11:00:00.000Z', '1 hour ago'],
  ['2026-03-09T11:00:00.000Z', 'yesterday'],
  ['2026-03-04T12:00:00.000Z', '6 days ago'],
  ['2026-02-01T12:00:00.000Z', '1 Feb 2026'],
])('%s is %s', (iso, said) => {
  expect(timeAgo(iso, now)).toBe(said)
})
