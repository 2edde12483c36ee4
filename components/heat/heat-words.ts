import { enough, type Heat } from '@/core/heat/heat'
import { count, heatInterval, heatNumber, percentage, responses } from './number-text'

/** Plain words for each step of the heat scale, coolest first. */
export const stepWords = ['Calm', 'Mild', 'Noticeable', 'Painful', 'Burning'] as const

/** One sentence about a place's heat; what is shown on hover and read aloud. */
export function heatSentence(heat: Heat): string {
  if (heat.state === 'none') return 'No responses yet.'
  if (heat.state === 'few') {
    return `Too few responses to say: ${count(heat.n)} of at least ${enough}.`
  }
  return `Heat ${heatNumber(heat.heat)} of 100, ${heatInterval(heat.interval)}, from ${responses(heat.n)}.`
}

/** How many of the responses were negative: "6 of 20 responses are negative (30%)." */
export function negativeSentence(heat: Heat): string {
  if (heat.n === 0) return 'No responses yet.'
  const share = percentage(heat.negative / heat.n)
  return `${count(heat.negative)} of ${responses(heat.n)} ${heat.negative === 1 ? 'is' : 'are'} negative (${share}).`
}

/** Why a place is marked as surely painful, or null when it is not. */
export function surelySentence(heat: Heat, p0: number): string | null {
  if (!heat.surelyPainful || heat.state !== 'ok') return null
  return `Surely painful: even the low end of its negative share lies above the journey’s ${percentage(p0)}.`
}

/** How the numbers come about, in one line. */
export const methodLine =
  'Negative share drawn towards the journey’s average, times how bad the negative answers are; 95% interval by Wilson.'
