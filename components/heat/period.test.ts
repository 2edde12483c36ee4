import { describe, expect, test } from 'vitest'
import { addDays, isDay } from './days'
import { periodOf, periodPresets, presetOf } from './period'

describe('days', () => {
  test('cross months, years and leap days', () => {
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01')
  })

  test('exist in the calendar', () => {
    expect(isDay('2024-02-29')).toBe(true)
    expect(isDay('2026-02-29')).toBe(false)
    expect(isDay('2026-2-9')).toBe(false)
    expect(isDay('')).toBe(false)
  })
})

describe('periods', () => {
  test('of a number of days count today', () => {
    expect(periodOf('days30', '2026-03-31')).toEqual({ from: '2026-03-02', to: '2026-03-31' })
    expect(periodOf('year', '2026-03-31')).toEqual({ from: '2025-04-01', to: '2026-03-31' })
  })

  test('of quarters begin in January, April, July and October', () => {
    expect(periodOf('thisQuarter', '2026-05-17')).toEqual({ from: '2026-04-01', to: '2026-05-17' })
    expect(periodOf('lastQuarter', '2026-02-01')).toEqual({ from: '2025-10-01', to: '2025-12-31' })
  })

  test('are recognised as their preset, others as chosen by hand', () => {
    for (const preset of periodPresets) {
      expect(presetOf(periodOf(preset, '2026-08-09'), '2026-08-09')).toBe(preset)
    }
    expect(presetOf({ from: '2026-01-03' }, '2026-08-09')).toBeNull()
  })
})
