import type { Pool } from 'pg'
import { can } from '@/core/access/can'
import type { Ability, Role, Standing } from '@/core/access/roles'
import type { Actor } from '@/server/auth/actor'
import type { Journey } from '@/server/db/generated/client'
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
export async function journeyFor(
  { pool }: Pick<Infrastructure, 'pool'>,
  actors: readonly Actor[],
  journeyId: string,
): Promise<{ journey: Journey; actor: Actor; role: Standing }> {
  const found = await findJourney(pool, actors, journeyId)
  if (!found) throw new NotFound()
  const { memberRole, ...journey } = found
  for (const actor of actors) {
    const role = standingIn(actor, journey, memberRole)
    if (role) return { journey, actor, role }
  }
  throw new NotFound()
}

/**
 * The journey, and what the person among the actors is in its workspace: one
 * statement, by hand, because every request about a journey begins with it.
 */
async function findJourney(
  pool: Pool,
  actors: readonly Actor[],
  journeyId: string,
): Promise<(Journey & { memberRole: Role | null }) | undefined> {
  const user = actors.find(({ kind }) => kind === 'user')
  const { rows } = await pool.query<Journey & { memberRole: Role | null }>({
    text: `select journey.*, member.role as "memberRole" from "Journey" journey
      left join "Member" member on member."workspaceId" = journey."workspaceId" and member."userId" = $2::uuid
      where journey.id = $1::uuid`,
    values: [journeyId, user?.id ?? null],
  })
  return rows[0]
}

function standingIn(
  actor: Actor,
  { id, workspaceId }: Journey,
  memberRole: Role | null,
): Standing | null {
  switch (actor.kind) {
    case 'guest':
      return actor.journeyId === id ? `guest ${actor.role}` : null
    case 'key':
      return actor.workspaceId === workspaceId ? actor.role : null
    case 'user':
      return memberRole
  }
}
