import type { Instrument } from '@/core/heat/instruments'

/** How each instrument is called, short and in full. */
export const instrumentNames: Record<Instrument, { short: string; full: string; scale: string }> = {
  nps: { short: 'NPS', full: 'Net Promoter Score', scale: '0 to 10' },
  csat: { short: 'CSAT', full: 'Customer satisfaction', scale: '1 to 5' },
  ces: { short: 'CES', full: 'Customer effort, “made it easy”', scale: '1 to 7' },
  rating: { short: 'Rating', full: 'Star rating', scale: '1 to 5' },
  sentiment: { short: 'Sentiment', full: 'Sentiment', scale: '−2 to +2' },
  severity: { short: 'Severity', full: 'Severity of a problem', scale: '0 to 4, 4 worst' },
  importance: { short: 'Importance', full: 'Importance to the customer', scale: '1 to 5' },
}

const answers: Record<Exclude<Instrument, 'nps' | 'rating'>, Record<number, string>> = {
  csat: {
    1: 'Very dissatisfied',
    2: 'Dissatisfied',
    3: 'Neither satisfied nor dissatisfied',
    4: 'Satisfied',
    5: 'Very satisfied',
  },
  ces: {
    1: 'Very difficult',
    2: 'Difficult',
    3: 'Somewhat difficult',
    4: 'Neither easy nor difficult',
    5: 'Somewhat easy',
    6: 'Easy',
    7: 'Very easy',
  },
  sentiment: {
    [-2]: 'Very negative',
    [-1]: 'Negative',
    0: 'Neutral',
    1: 'Positive',
    2: 'Very positive',
  },
  severity: { 0: 'No problem', 1: 'Cosmetic', 2: 'Minor', 3: 'Major', 4: 'Catastrophic' },
  importance: {
    1: 'Not important',
    2: 'Slightly important',
    3: 'Important',
    4: 'Very important',
    5: 'Extremely important',
  },
}

/** What an answer is called on its instrument's own scale; values between two answers take the nearest. */
export function answerWords(instrument: Instrument, value: number): string {
  if (instrument === 'nps') return value >= 9 ? 'Promoter' : value >= 7 ? 'Passive' : 'Detractor'
  if (instrument === 'rating') return value === 1 ? '1 star' : `${number.format(value)} stars`
  // The bad end wins a tie, so that a half is never read as better than it was.
  const nearest = instrument === 'severity' ? Math.round(value) : Math.ceil(value - 0.5)
  return answers[instrument][nearest] ?? number.format(value)
}

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })
const signed = new Intl.NumberFormat('en', { maximumFractionDigits: 2, signDisplay: 'exceptZero' })

const tops: Record<Exclude<Instrument, 'sentiment'>, number> = {
  nps: 10,
  csat: 5,
  ces: 7,
  rating: 5,
  severity: 4,
  importance: 5,
}

/** An answer as a number within its scale: "3 of 10", "+1". */
export function answerNumber(instrument: Instrument, value: number): string {
  if (instrument === 'sentiment') return signed.format(value)
  return `${number.format(value)} of ${tops[instrument]}`
}
