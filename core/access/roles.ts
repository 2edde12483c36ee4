import { z } from 'zod'

/** Roles of a workspace, strongest first. */
export const roles = ['owner', 'admin', 'editor', 'commenter', 'viewer'] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

/**
 * Everything an actor may be allowed to do. Each procedure names exactly one.
 * The word before the dot is the resource, the word behind it the deed.
 */
export const abilities = [
  'workspace.read',
  'workspace.update',
  'workspace.delete',
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
  'feedback.read',
  'feedback.import',
  'heat.read',
  'picture.export',
] as const
export const Ability = z.enum(abilities)
export type Ability = z.infer<typeof Ability>
