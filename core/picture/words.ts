import type { JourneyState } from '@/core/journey/records'

/** The sentences of the picture. */
export const words = {
  untitled: 'Untitled journey',
  states: {
    current: 'Current state',
    future: 'Future state',
    planned: 'Planned',
    actual: 'Actual',
  } satisfies Record<JourneyState, string>,
  emotion: 'Emotion',
  heat: 'Pain, 0 to 100',
  tooFew: 'Fewer than 5 responses',
  method:
    'Share of negative responses, drawn towards the journey’s average with the weight of 10, times how strong their pain is.',
  emotionMethod: 'Dots filled: from feedback, band 95 %. Dots open: the team’s view.',
  responses: (n: number) => `${whole.format(n)} ${n === 1 ? 'response' : 'responses'}`,
  period: (from: string, to: string) =>
    `${day.format(new Date(from))} to ${day.format(new Date(to))}`,
  count: (n: number) => `n ${whole.format(n)}`,
  heatNumber: (heat: number) => whole.format(heat * 100),
  madeWith: 'Throughline',
} as const

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' })
