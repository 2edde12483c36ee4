import type { Role } from '@/core/access/roles'
import type { Letter } from '@/server/mail/letter'

export type InvitationMail = {
  workspace: { id: string; name: string }
  /** Who invites. */
  inviter: string
  email: string
  role: Role
  url: string
}

const roles: Record<Role, string> = {
  owner: 'You will own the workspace together with the others.',
  admin: 'You will be able to edit journeys, and to manage people and access.',
  editor: 'You will be able to make and edit journeys and personas.',
  commenter: 'You will be able to look at journeys and comment on them.',
  viewer: 'You will be able to look at journeys.',
}

/** The e-mail that invites somebody to a workspace. */
export function invitationLetter({ workspace, inviter, role, url }: InvitationMail): Letter {
  return {
    subject: `${inviter} invites you to ${workspace.name}`,
    title: `${inviter} invites you to ${workspace.name}`,
    parts: [
      { kind: 'text', text: 'Throughline is where a team maps its customers’ journeys together.' },
      { kind: 'text', text: roles[role] },
      { kind: 'action', label: 'Look at the invitation', url },
      { kind: 'text', text: 'The invitation is for you alone and can be accepted for seven days.' },
    ],
    reason: `You get this because ${inviter} has invited you with this e-mail address. If you do not know them, you need not do anything.`,
  }
}
