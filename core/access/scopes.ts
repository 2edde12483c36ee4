import { z } from 'zod'
import type { Ability } from './roles'

/** What of its role a key may use: sets of abilities with a name. */
export const scopes = [
  'journeys:read',
  'journeys:write',
  'feedback:read',
  'feedback:write',
  'comments',
  'pictures',
  'people',
  'audit',
] as const
export const Scope = z.enum(scopes)
export type Scope = z.infer<typeof Scope>

/** The scopes of a key, each once; none: all of its role. */
export const Scopes = z.array(Scope).transform((chosen) => [...new Set(chosen)])

const readJourneys: readonly Ability[] = [
  'journey.read',
  'history.read',
  'persona.read',
  'heat.read',
  'action.read',
]

const abilitiesOfScope: Record<Scope, readonly Ability[]> = {
  'journeys:read': readJourneys,
  'journeys:write': [
    ...readJourneys,
    'journey.create',
    'journey.edit',
    'journey.archive',
    'journey.lead',
    'persona.edit',
    'segment.edit',
    'action.edit',
    'heat.vote',
  ],
  'feedback:read': ['journey.read', 'heat.read', 'feedback.read'],
  'feedback:write': [
    'journey.read',
    'feedback.import',
    'feedback.assign',
    'feedback.mark',
    'source.manage',
  ],
  comments: [
    'journey.read',
    'comment.read',
    'journey.comment',
    'comment.moderate',
    'review.ask',
    'review.answer',
  ],
  pictures: ['journey.read', 'heat.read', 'picture.export'],
  people: ['workspace.read', 'member.read', 'member.manage', 'journey.share'],
  audit: ['workspace.read', 'audit.read'],
}

/**
 * What only a key without scopes may do: the workspace as a whole, and more
 * keys, by which one with scopes would come to what it has not.
 */
export const beyondScopes: readonly Ability[] = [
  'workspace.update',
  'workspace.remove',
  'workspace.export',
  'workspace.transfer',
  'apiKey.manage',
]

/** Whether any of the scopes includes the ability. */
export function isInScope(chosen: readonly Scope[], ability: Ability): boolean {
  return chosen.some((scope) => abilitiesOfScope[scope].includes(ability))
}
