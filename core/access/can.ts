import { isLeftInClosing } from './closing'
import { type Ability, abilities, type Standing } from './roles'
import { isInScope, type Scope } from './scopes'

const viewer: readonly Ability[] = [
  'workspace.read',
  'member.read',
  'persona.read',
  'journey.read',
  'history.read',
  'feedback.read',
  'heat.read',
  'picture.export',
  'comment.read',
  'action.read',
]
const commenter: readonly Ability[] = [...viewer, 'journey.comment', 'heat.vote', 'review.answer']
const editor: readonly Ability[] = [
  ...commenter,
  'persona.edit',
  'journey.create',
  'journey.edit',
  'journey.archive',
  'journey.share',
  'journey.lead',
  'feedback.import',
  'feedback.assign',
  'feedback.mark',
  'source.manage',
  'segment.edit',
  'review.ask',
  'action.edit',
]
const admin: readonly Ability[] = [
  ...editor,
  'workspace.update',
  'member.manage',
  'apiKey.manage',
  'comment.moderate',
  'audit.read',
]

/**
 * Guests see the journey and its numbers. What customers wrote, who they are,
 * and everything else of the workspace stays among its members. What the team
 * says to each other is for those who may answer: a link to look is no seat in
 * the discussion.
 */
const guestViewer: readonly Ability[] = ['journey.read', 'heat.read', 'picture.export']
const guestCommenter: readonly Ability[] = [
  ...guestViewer,
  'comment.read',
  'journey.comment',
  'heat.vote',
  'review.answer',
  'action.read',
]
const guestEditor: readonly Ability[] = [
  ...guestCommenter,
  'journey.edit',
  'history.read',
  'action.edit',
]

const table: Record<Standing, ReadonlySet<Ability>> = {
  owner: new Set(abilities),
  admin: new Set(admin),
  editor: new Set(editor),
  commenter: new Set(commenter),
  viewer: new Set(viewer),
  'guest editor': new Set(guestEditor),
  'guest commenter': new Set(guestCommenter),
  'guest viewer': new Set(guestViewer),
}

/** Whether the table gives this ability to somebody who stands so. What narrows it is in `Rights`. */
export function isGiven(standing: Standing, ability: Ability): boolean {
  return table[standing].has(ability)
}

/** What somebody may do at a place: what their standing gives, as far as nothing narrows it. */
export type Rights = {
  standing: Standing
  /** What of it a key may use; null: all. */
  scopes: readonly Scope[] | null
  /** The workspace is about to be removed. */
  isClosing: boolean
}

/** The rights of a standing that nothing narrows. */
export function fullRights(standing: Standing): Rights {
  return { standing, scopes: null, isClosing: false }
}

/** Whether somebody with these rights may do this. The one place where it is decided. */
export function can({ standing, scopes, isClosing }: Rights, ability: Ability): boolean {
  if (isClosing && !isLeftInClosing(ability)) return false
  if (scopes && !isInScope(scopes, ability)) return false
  return isGiven(standing, ability)
}

/** All that somebody with these rights may do, in the table's order; sent to the client with a resource. */
export function abilitiesOf(rights: Rights): Ability[] {
  return abilities.filter((ability) => can(rights, ability))
}
