import { z } from 'zod'

/**
 * What the audit log speaks of. The word before the dot is the resource, the
 * word behind it the deed; a deed is never renamed, since old entries keep it.
 */
export const deeds = [
  'session.begin',
  'session.fail',
  'session.end',
  'session.endAll',
  'account.password',
  'workspace.create',
  'workspace.update',
  'workspace.export',
  'workspace.import',
  'workspace.remove',
  'workspace.bringBack',
  'workspace.transfer',
  'member.join',
  'member.role',
  'member.remove',
  'invitation.create',
  'invitation.revoke',
  'apiKey.create',
  'apiKey.revoke',
  'link.create',
  'link.change',
  'link.revoke',
  'link.fail',
  'guest.join',
  'journey.create',
  'journey.archive',
  'journey.restore',
  'journey.export',
  'persona.archive',
  'persona.restore',
  'segment.archive',
  'feedback.import',
  'feedback.undo',
  'feedback.export',
  'source.create',
  'source.renew',
  'source.revoke',
  'form.create',
  'form.change',
  'comment.moderate',
  'review.ask',
  'review.answer',
  'audit.export',
] as const
export const Deed = z.enum(deeds)
export type Deed = z.infer<typeof Deed>
