import { type Instrument, scales } from './instruments'

/** From which value on, in the instrument's own units, a response is negative. */
const negativeAt: Record<Instrument, (value: number) => boolean> = {
  nps: (value) => value <= 6,
  csat: (value) => value <= 2,
  rating: (value) => value <= 2,
  ces: (value) => value <= 3,
  sentiment: (value) => value < 0,
  severity: (value) => value >= 2,
}

/** The best answers: promoters of NPS, the top two boxes of the rest. */
const bestAt: Record<Instrument, (value: number) => boolean> = {
  nps: (value) => value >= 9,
  csat: (value) => value >= 4,
  rating: (value) => value >= 4,
  ces: (value) => value >= 6,
  sentiment: (value) => value >= 1,
  severity: (value) => value <= 0,
}

/**
 * The pain of one response, 0 none to 1 worst: how far its value lies from the
 * good end of the scale, as a share of the scale's length.
 */
export function pain(instrument: Instrument, value: number): number {
  const { min, max } = scales[instrument]
  return (instrument === 'severity' ? value - min : max - value) / (max - min)
}

/** Whether a response counts as negative: a detractor of NPS, the bottom boxes of the rest. */
export function isNegative(instrument: Instrument, value: number): boolean {
  return negativeAt[instrument](value)
}

/** Whether a response is among the best in the instrument's own terms. */
export function isBest(instrument: Instrument, value: number): boolean {
  return bestAt[instrument](value)
}

/** The whole number that every instrument's pain of a value with two decimals is a multiple of, inverted. */
export const painUnit = 6000

/**
 * Pain in whole six-thousandths. A hundredth on the scales of 10, 6 and 4
 * steps is 6, 10 and 15 of them, so sums of pain are exact integers.
 */
export function painUnits(instrument: Instrument, value: number): number {
  return Math.round(pain(instrument, value) * painUnit)
}
