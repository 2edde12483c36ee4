import { forgetJourneys } from './browser-copies'
import { forgetAnswers } from './kept-answers'
import { toShell } from './shell'

/**
 * Forgets what is kept of journeys and people for opening pages without a
 * network: whoever comes next to this browser finds nothing. Unsent work stays.
 */
export async function forgetCopies(): Promise<void> {
  toShell({ type: 'forget' })
  // A browser that keeps nothing has nothing to forget.
  await Promise.allSettled([forgetJourneys(), forgetAnswers()])
}
