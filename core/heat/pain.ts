import { type Instrument, scales } from './instruments'

type Bound = { at: '<=' | '<' | '>='; value: number }

/** From which value on, in the instrument's own units, a response is negative. The database counts by this table too. */
export const negativeWhere: Record<Instrument, Bound> = {
  nps: { at: '<=', value: 6 },
  csat: { at: '<=', value: 2 },
  rating: { at: '<=', value: 2 },
  ces: { at: '<=', value: 3 },
  sentiment: { at: '<', value: 0 },
  severity: { at: '>=', value: 2 },
  /** Never: that something matters little hurts nobody. */
  importance: { at: '<', value: 0 },
}

/** The best answers: promoters of NPS, the top two boxes of the rest. */
export const bestWhere: Record<Instrument, Bound> = {
  nps: { at: '>=', value: 9 },
  csat: { at: '>=', value: 4 },
  rating: { at: '>=', value: 4 },
  ces: { at: '>=', value: 6 },
  sentiment: { at: '>=', value: 1 },
  severity: { at: '<=', value: 0 },
  importance: { at: '>=', value: 4 },
}

function within(bound: Bound, value: number): boolean {
  if (bound.at === '<=') return value <= bound.value
  return bound.at === '<' ? value < bound.value : value >= bound.value
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
  return within(negativeWhere[instrument], value)
}

/** Whether a response is among the best in the instrument's own terms. */
export function isBest(instrument: Instrument, value: number): boolean {
  return within(bestWhere[instrument], value)
}

/** One over the largest unit that pain of a value with two decimals is a whole multiple of. */
export const painUnit = 6000

/**
 * Pain in whole six-thousandths. A hundredth on the scales of 10, 6 and 4
 * steps is 6, 10 and 15 of them, so sums of pain are exact integers.
 */
export function painUnits(instrument: Instrument, value: number): number {
  return Math.round(pain(instrument, value) * painUnit)
}
