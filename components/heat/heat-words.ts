import { enough, type Heat, shareWithoutNegatives } from '@/core/heat/heat'
import { count, heatInterval, heatNumber, percentage, responses } from './number-text'

/** Plain words for each step of the heat scale, coolest first. */
export const stepWords = ['Calm', 'Mild', 'Noticeable', 'Painful', 'Burning'] as const

/** One sentence about a place's heat; what is shown on hover and read aloud. */
export function heatSentence(heat: Heat): string {
  if (heat.state === 'none') return 'No responses yet.'
  if (heat.state === 'few') {
    return `Too few responses to say: ${count(heat.n)} of at least ${enough}.`
  }
  const share = shareWithoutNegatives(heat)
  if (share) {
    return `Heat 0 of 100: none of ${responses(heat.n)} is negative; with 95% confidence at most ${percentage(share[1])} of all are.`
  }
  return `Heat ${heatNumber(heat.heat)} of 100, ${heatInterval(heat.interval)}, from ${responses(heat.n)}.`
}

/**
 * How sure a place's heat is: "95% interval 12 to 31". Without a negative
 * response that interval has no width and would look surer than anything; then
 * what the share of negative ones may still be.
 */
export function surenessWords(heat: Heat): string {
  const share = shareWithoutNegatives(heat)
  return share
    ? `none negative, share 0% to ${percentage(share[1])} (95%)`
    : heatInterval(heat.interval)
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
