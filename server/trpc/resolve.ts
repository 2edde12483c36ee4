import { can } from '@/core/access/can'
import type { Ability, Role } from '@/core/access/roles'
import type { Actor } from '@/server/auth/actor'
import { NotAllowed, NotFound } from '@/server/errors'
import type { Services } from '@/server/services'

/**
 * The role an actor has in a workspace.
 * @throws NotFound when they have none, as if there were no such workspace.
 */
export async function roleIn(services: Services, actor: Actor, workspaceId: string): Promise<Role> {
  if (actor.kind === 'key') {
    if (actor.workspaceId !== workspaceId) throw new NotFound()
    return actor.role
  }
  const member = await services.db.member.findUnique({
    where: { workspaceId_userId: { workspaceId, userId: actor.id } },
    select: { role: true },
  })
  if (!member) throw new NotFound()
  return member.role
}

/** @throws NotAllowed when the role does not include the ability. */
export function demand(role: Role, ability: Ability): void {
  if (!can(role, ability)) throw new NotAllowed()
}

/**
 * A journey with the actor's role in its workspace.
 * @throws NotFound when there is no such journey, or it is somebody else's.
 */
export async function journeyFor(services: Services, actor: Actor, journeyId: string) {
  const journey = await services.db.journey.findUnique({ where: { id: journeyId } })
  if (!journey) throw new NotFound()
  const role = await roleIn(services, actor, journey.workspaceId)
  return { journey, role }
}
