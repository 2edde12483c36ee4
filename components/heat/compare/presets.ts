import { addDays, type Day } from '../days'
import { type Period, periodOf } from '../period'

export const comparePresets = ['quarters', 'days30', 'days90', 'year'] as const
export type ComparePreset = (typeof comparePresets)[number]

export const comparePresetNames: Record<ComparePreset, string> = {
  quarters: 'This quarter and last',
  days30: 'Last 30 days and the 30 before',
  days90: 'Last 90 days and the 90 before',
  year: 'Last 12 months and the 12 before',
}

/** Two periods that follow each other, the later one first, seen from `today`. */
export function periodsOf(preset: ComparePreset, today: Day): { now: Period; before: Period } {
  if (preset === 'quarters') {
    return { now: periodOf('thisQuarter', today), before: periodOf('lastQuarter', today) }
  }
  const now = periodOf(preset, today)
  const to = addDays(now.from ?? today, -1)
  return { now, before: { from: periodOf(preset, to).from, to } }
}
