import { can } from '@/core/access/can'
import type { Ability, Role, Standing } from '@/core/access/roles'
import type { Actor } from '@/server/auth/actor'
import { NotAllowed, NotFound, NotSignedIn } from '@/server/errors'
import type { Infrastructure } from '@/server/infrastructure'
import type { Context } from './context'

export type ProcedureType = 'query' | 'mutation' | 'subscription'

type Database = Pick<Infrastructure, 'db'>

/**
 * The role an actor has in a workspace.
 * @throws NotFound when they have none, as if there were no such workspace: guests never have one.
 */
export async function roleIn({ db }: Database, actor: Actor, workspaceId: string): Promise<Role> {
  if (actor.kind === 'guest') throw new NotFound()
  if (actor.kind === 'key') {
    if (actor.workspaceId !== workspaceId) throw new NotFound()
    return actor.role
  }
  const member = await db.member.findUnique({
    where: { workspaceId_userId: { workspaceId, userId: actor.id } },
    select: { role: true },
  })
  if (!member) throw new NotFound()
  return member.role
}

/** @throws NotAllowed when somebody who stands so may not. */
export function demand(standing: Standing, ability: Ability): void {
  if (!can(standing, ability)) throw new NotAllowed()
}

/** @throws NotAllowed when a page of another site wants to act with a person's cookie. */
export function demandOwnSite(ctx: Context, type: ProcedureType): void {
  if (type === 'mutation' && ctx.crossSite && ctx.proof?.kind !== 'key') {
    throw new NotAllowed('This request came from another site and was not carried out.')
  }
}

/**
 * Who asks for this journey, by all that the request shows: first the person
 * or the program, then the guest.
 * @param actor the person or program, where that is known already
 * @throws NotSignedIn when it is nobody, or nobody any more
 */
export async function actorsFor(
  { services, proof, guests }: Pick<Context, 'services' | 'proof' | 'guests'>,
  journeyId: string,
  actor?: Actor | null,
): Promise<Actor[]> {
  const known = actor === undefined && proof ? await services.auth.actorOf(proof) : actor
  const guest = guests.find((each) => each.journeyId === journeyId)
  const visitor = guest ? await services.guests.actorOf(guest) : null
  const actors = [known, visitor].filter((each) => each != null)
  if (actors.length > 0) return actors
  throw new NotSignedIn(guest && 'Your link has ended. Ask for a new one to come in again.')
}

/**
 * A journey with the first of the actors who has a standing there: a member
 * who also came through a link is a member.
 * @throws NotFound when there is no such journey, or it is somebody else's.
 */
export async function journeyFor({ db }: Database, actors: readonly Actor[], journeyId: string) {
  const journey = await db.journey.findUnique({ where: { id: journeyId } })
  if (!journey) throw new NotFound()
  for (const actor of actors) {
    const role = await standingIn({ db }, actor, journey)
    if (role) return { journey, actor, role }
  }
  throw new NotFound()
}

async function standingIn(
  database: Database,
  actor: Actor,
  journey: { id: string; workspaceId: string },
): Promise<Standing | null> {
  if (actor.kind === 'guest') return actor.journeyId === journey.id ? `guest ${actor.role}` : null
  return roleIn(database, actor, journey.workspaceId).catch((error) => {
    if (error instanceof NotFound) return null
    throw error
  })
}
