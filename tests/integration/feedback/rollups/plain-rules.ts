import type { Instrument } from '@/core/heat/instruments'

/** The rules of instruments, written down a second time and as plainly as can be. */

export function painOf(instrument: Instrument, v: number): number {
  switch (instrument) {
    case 'nps':
      return (10 - v) / 10
    case 'ces':
      return (7 - v) / 6
    case 'sentiment':
      return (2 - v) / 4
    case 'severity':
      return v / 4
    default:
      return (5 - v) / 4
  }
}

export function isBad(instrument: Instrument, v: number): boolean {
  const limit = {
    nps: v <= 6,
    csat: v <= 2,
    rating: v <= 2,
    ces: v <= 3,
    sentiment: v < 0,
    severity: v >= 2,
    importance: false,
  }
  return limit[instrument]
}

export function isTop(instrument: Instrument, v: number): boolean {
  const limit = {
    nps: v >= 9,
    csat: v >= 4,
    rating: v >= 4,
    ces: v >= 6,
    sentiment: v >= 1,
    severity: v <= 0,
    importance: v >= 4,
  }
  return limit[instrument]
}
