import type { Ability } from './roles'

/** How long a workspace that its owner removes is still there, in days. */
export const graceDays = 14

/**
 * What is left in a workspace that is about to be removed: to read it, to take
 * it along, and to bring it back.
 */
const left: ReadonlySet<Ability> = new Set([
  'workspace.read',
  'workspace.remove',
  'workspace.export',
  'audit.read',
  'member.read',
  'persona.read',
  'journey.read',
  'history.read',
  'comment.read',
  'action.read',
  'feedback.read',
  'heat.read',
  'picture.export',
])

/** Whether the ability outlives the decision to remove the workspace. */
export function isLeftInClosing(ability: Ability): boolean {
  return left.has(ability)
}
