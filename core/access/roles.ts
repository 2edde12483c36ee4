import { z } from 'zod'

/** Roles of a workspace, strongest first. */
export const roles = ['owner', 'admin', 'editor', 'commenter', 'viewer'] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

/** What a share link may give, strongest first: on its one journey, and nothing of the workspace. */
export const guestRoles = ['editor', 'commenter', 'viewer'] as const
export const GuestRole = z.enum(guestRoles)
export type GuestRole = z.infer<typeof GuestRole>

/** How somebody stands to what they ask for: as a member of the workspace, or as a guest of a journey. */
export type Standing = Role | `guest ${GuestRole}`

/**
 * Everything an actor may be allowed to do. Each procedure names exactly one.
 * The word before the dot is the resource, the word behind it the deed.
 */
export const abilities = [
  'workspace.read',
  'workspace.update',
  'workspace.remove',
  'workspace.export',
  'workspace.transfer',
  'audit.read',
  'member.read',
  'member.manage',
  'apiKey.manage',
  'persona.read',
  'persona.edit',
  'journey.read',
  'journey.create',
  'journey.edit',
  'journey.archive',
  'journey.comment',
  'journey.share',
  'journey.lead',
  'history.read',
  'comment.read',
  'comment.moderate',
  'review.ask',
  'review.answer',
  'action.read',
  'action.edit',
  'feedback.read',
  'feedback.import',
  'feedback.assign',
  'feedback.mark',
  'source.manage',
  'segment.edit',
  'heat.read',
  'heat.vote',
  'picture.export',
] as const
export const Ability = z.enum(abilities)
export type Ability = z.infer<typeof Ability>
