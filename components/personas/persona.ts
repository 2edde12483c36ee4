import type { RouterOutputs } from '@/components/trpc/client'
import type { PersonaList } from '@/core/persona/persona'

export type PersonaItem = RouterOutputs['persona']['list'][number]
export type PersonaDetail = RouterOutputs['persona']['get']

/** What each list of a persona is called, what belongs there, and what a new line asks for. */
export const listWords: Record<PersonaList, { name: string; means: string; add: string }> = {
  goals: { name: 'Goals', means: 'What they want to get done.', add: 'Add a goal' },
  needs: { name: 'Needs', means: 'What they need from you to get there.', add: 'Add a need' },
  frustrations: {
    name: 'Frustrations',
    means: 'What gets in their way today.',
    add: 'Add a frustration',
  },
  channels: { name: 'Channels', means: 'Where they like to meet you.', add: 'Add a channel' },
}
