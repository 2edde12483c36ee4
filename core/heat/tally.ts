import { type Instrument, scales } from './instruments'
import { isBest, isNegative, painUnits } from './pain'

/**
 * Additive counts over responses of one instrument; all are whole numbers, so
 * that adding and taking away gives exactly what a recount gives.
 */
export type Tally = {
  n: number
  negative: number
  /** Pain of the negative responses, in units of 1/6000. */
  painNegative: number
  best: number
  /** Sum of the raw values, in hundredths. */
  valueSum: number
  /** Sum of their squares, in ten-thousandths. */
  valueSquares: number
}

export const emptyTally: Readonly<Tally> = {
  n: 0,
  negative: 0,
  painNegative: 0,
  best: 0,
  valueSum: 0,
  valueSquares: 0,
}

/** The tally of a single response. */
export function tallyOf(instrument: Instrument, value: number): Tally {
  const negative = isNegative(instrument, value)
  const hundredths = Math.round(value * 100)
  return {
    n: 1,
    negative: negative ? 1 : 0,
    painNegative: negative ? painUnits(instrument, value) : 0,
    best: isBest(instrument, value) ? 1 : 0,
    valueSum: hundredths,
    valueSquares: hundredths * hundredths,
  }
}

export function addTallies(a: Readonly<Tally>, b: Readonly<Tally>): Tally {
  return {
    n: a.n + b.n,
    negative: a.negative + b.negative,
    painNegative: a.painNegative + b.painNegative,
    best: a.best + b.best,
    valueSum: a.valueSum + b.valueSum,
    valueSquares: a.valueSquares + b.valueSquares,
  }
}

export type Tallies = Partial<Record<Instrument, Tally>>

/** What heat is computed from; instruments pool here, since pain has one unit for all. */
export type HeatCounts = { n: number; negative: number; painNegative: number }

/**
 * Pools counts. A stage, lane or channel is the pool of its touchpoints'
 * counts and never a mean of their heats.
 */
export function pool(counts: Iterable<Readonly<HeatCounts>>): HeatCounts {
  const sum = nothing()
  for (const count of counts) addTo(sum, count)
  return sum
}

/** A sum to begin with. */
export function nothing(): HeatCounts {
  return { n: 0, negative: 0, painNegative: 0 }
}

/** Adds `more` to `sum`, which is changed. */
export function addTo(sum: HeatCounts, more: Readonly<HeatCounts>): void {
  sum.n += more.n
  sum.negative += more.negative
  sum.painNegative += more.painNegative
}

/**
 * Sum of pain and of its squares over all responses of a tally. Pain is linear
 * in the value, so both follow from the sums of values.
 */
export function painMoments(
  instrument: Instrument,
  tally: Readonly<Tally>,
): { n: number; sum: number; squares: number } {
  const { min, max } = scales[instrument]
  const origin = instrument === 'severity' ? min : max
  const range = max - min
  const sum = tally.valueSum / 100
  const squares = tally.valueSquares / 10_000
  return {
    n: tally.n,
    sum: Math.abs(tally.n * origin - sum) / range,
    squares: (tally.n * origin * origin - 2 * origin * sum + squares) / (range * range),
  }
}
