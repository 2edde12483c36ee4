import type { RouterOutputs } from '@/components/trpc/client'
import type { JourneyState } from '@/core/journey/records'

/** A journey as the list gives it. */
export type JourneyItem = RouterOutputs['journey']['list'][number]

/** What each state of a journey is called, and what it says. */
export const stateWords: Record<JourneyState, { name: string; means: string }> = {
  current: { name: 'Current', means: 'How it is today.' },
  future: { name: 'Future', means: 'How it should become.' },
  planned: { name: 'Planned', means: 'What the team has decided to build.' },
  actual: { name: 'Actual', means: 'What customers really did, by the data.' },
}
