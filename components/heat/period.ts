import { addDays, type Day } from './days'

/** A span of days, both ends included; an absent end is open. */
export type Period = { from?: Day; to?: Day }

/** Days of the first and the last response; null while not known. */
export type Bounds = { first: Day | null; last: Day | null } | null

export const periodPresets = [
  'all',
  'days30',
  'days90',
  'year',
  'thisQuarter',
  'lastQuarter',
] as const
export type PeriodPreset = (typeof periodPresets)[number]

export const presetNames: Record<PeriodPreset, string> = {
  all: 'All time',
  days30: 'Last 30 days',
  days90: 'Last 90 days',
  year: 'Last 12 months',
  thisQuarter: 'This quarter',
  lastQuarter: 'Last quarter',
}

/** The days that a preset means on the day `today`. */
export function periodOf(preset: PeriodPreset, today: Day): Period {
  switch (preset) {
    case 'all':
      return {}
    case 'days30':
      return { from: addDays(today, -29), to: today }
    case 'days90':
      return { from: addDays(today, -89), to: today }
    case 'year':
      return { from: addDays(yearEarlier(today), 1), to: today }
    case 'thisQuarter':
      return { from: quarterStart(today), to: today }
    case 'lastQuarter': {
      const to = addDays(quarterStart(today), -1)
      return { from: quarterStart(to), to }
    }
  }
}

/** The preset that a period is, seen from `today`; null: dates chosen by hand. */
export function presetOf(period: Period, today: Day): PeriodPreset | null {
  const same = (preset: PeriodPreset) => {
    const { from, to } = periodOf(preset, today)
    return from === period.from && to === period.to
  }
  return periodPresets.find(same) ?? null
}

function quarterStart(day: Day): Day {
  const month = Number(day.slice(5, 7))
  const first = month - ((month - 1) % 3)
  return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`
}

function yearEarlier(day: Day): Day {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCFullYear(date.getUTCFullYear() - 1)
  return date.toISOString().slice(0, 10)
}
