import { isGiven } from './can'
import { type Role, roles } from './roles'

/**
 * The roles that somebody with this role may give: to a member, an invitation
 * or a key. Only owners make owners.
 */
export function assignableRoles(role: Role): Role[] {
  if (!isGiven(role, 'member.manage')) return []
  return roles.filter((given) => given !== 'owner' || role === 'owner')
}

/** Whether somebody with this role may change or end the membership of somebody with that one. */
export function mayManage(role: Role, theirs: Role): boolean {
  return assignableRoles(role).includes(theirs)
}
