import { expect, it } from 'vitest'
import { periodsOf } from './presets'

it.each([
  ['quarters', '2026-10-01', '2026-11-23', '2026-07-01', '2026-09-30'],
  ['days30', '2026-10-25', '2026-11-23', '2026-09-25', '2026-10-24'],
  ['days90', '2026-08-26', '2026-11-23', '2026-05-28', '2026-08-25'],
  ['year', '2025-11-24', '2026-11-23', '2024-11-24', '2025-11-23'],
] as const)(
  '%s: two periods that meet and do not overlap',
  (preset, from, to, otherFrom, otherTo) => {
    expect(periodsOf(preset, '2026-11-23')).toEqual({
      now: { from, to },
      before: { from: otherFrom, to: otherTo },
    })
  },
)
