import type { Pool } from 'pg'
import { can, fullRights, type Rights } from '@/core/access/can'
import type { Ability, Role } from '@/core/access/roles'
import type { Actor, KeyActor } from '@/server/auth/actor'
import type { Journey } from '@/server/db/generated/client'
import { NotAllowed, NotFound, NotSignedIn } from '@/server/errors'
import { type Moment, momentSql } from '@/server/feedback/columns/clocks'
import type { Infrastructure } from '@/server/infrastructure'
import type { Context } from './context'

export type ProcedureType = 'query' | 'mutation' | 'subscription'

type Database = Pick<Infrastructure, 'db'>

/**
 * The role and the rights that an actor has in a workspace.
 * @throws NotFound when they have none, as if there were no such workspace: guests never have one.
 */
export async function rightsIn(
  { db }: Database,
  actor: Actor,
  workspaceId: string,
): Promise<{ role: Role; rights: Rights }> {
  if (actor.kind === 'guest') throw new NotFound()
  if (actor.kind === 'key') {
    if (actor.workspaceId !== workspaceId) throw new NotFound()
    return { role: actor.role, rights: rightsOfKey(actor) }
  }
  const member = await db.member.findUnique({
    where: { workspaceId_userId: { workspaceId, userId: actor.id } },
    select: { role: true, workspace: { select: { removedAfter: true } } },
  })
  if (!member) throw new NotFound()
  const rights = rightsOfMember(member.role, member.workspace.removedAfter)
  if (!rights) throw new NotFound()
  return { role: member.role, rights }
}

/**
 * The rights of a member; null: their workspace is gone.
 * @param removedAfter when the workspace is removed; null: it is not
 */
export function rightsOfMember(role: Role, removedAfter: Date | null): Rights | null {
  if (removedAfter && removedAfter <= new Date()) return null
  return { ...fullRights(role), isClosing: removedAfter !== null }
}

function rightsOfKey({ role, scopes }: KeyActor): Rights {
  return { ...fullRights(role), scopes }
}

/** @throws NotAllowed when somebody with these rights may not. */
export function demand(rights: Rights, ability: Ability): void {
  if (can(rights, ability)) return
  throw new NotAllowed(rights.isClosing ? 'This workspace is about to be removed.' : undefined)
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
 * A journey with the first of the actors who has rights there: a member who
 * also came through a link is a member.
 * @throws NotFound when there is no such journey, or it is somebody else's.
 */
export async function journeyFor(
  { pool }: Pick<Infrastructure, 'pool'>,
  actors: readonly Actor[],
  journeyId: string,
): Promise<{ journey: Journey; actor: Actor; rights: Rights }> {
  const found = await findJourney(pool, actors, journeyId)
  const { memberRole, removedAfter, ...journey } = found
  return { journey, ...standingOf(actors, found) }
}

/** The same, with the moment that questions about the journey's feedback are asked at. */
export async function journeyNow(
  { pool }: Pick<Infrastructure, 'pool'>,
  actors: readonly Actor[],
  journeyId: string,
  segmentIds: readonly string[] = [],
): Promise<{ journey: Journey; moment: Moment; actor: Actor; rights: Rights }> {
  const also = { sql: `, ${momentSql('$3::uuid[]')} as moment`, values: [segmentIds] }
  const found = await findJourney<{ moment: Moment }>(pool, actors, journeyId, also)
  const { memberRole, removedAfter, moment, ...journey } = found
  return { journey, moment, ...standingOf(actors, found) }
}

/** @throws NotFound when none of the actors has a standing there */
function standingOf(
  actors: readonly Actor[],
  found: FoundJourney,
): { actor: Actor; rights: Rights } {
  for (const actor of actors) {
    const rights = rightsOn(actor, found)
    if (rights) return { actor, rights }
  }
  throw new NotFound()
}

type FoundJourney = Journey & { memberRole: Role | null; removedAfter: Date | null }

/**
 * The journey, and what the person among the actors is in its workspace: one
 * statement, by hand, because every request about a journey begins with it.
 * @param also more columns over the row `journey`, with their values from $3 on
 * @throws NotFound when there is no such journey
 */
async function findJourney<Also = unknown>(
  pool: Pool,
  actors: readonly Actor[],
  journeyId: string,
  also: { sql: string; values: readonly unknown[] } = { sql: '', values: [] },
): Promise<FoundJourney & Also> {
  const user = actors.find(({ kind }) => kind === 'user')
  const { rows } = await pool.query<FoundJourney & Also>({
    text: `select journey.*, member.role as "memberRole", workspace."removedAfter"${also.sql} from "Journey" journey
      join "Workspace" workspace on workspace.id = journey."workspaceId"
      left join "Member" member on member."workspaceId" = journey."workspaceId" and member."userId" = $2::uuid
      where journey.id = $1::uuid`,
    values: [journeyId, user?.id ?? null, ...also.values],
  })
  const [found] = rows
  if (!found) throw new NotFound()
  return found
}

function rightsOn(
  actor: Actor,
  { id, workspaceId, memberRole, removedAfter }: FoundJourney,
): Rights | null {
  switch (actor.kind) {
    case 'guest':
      return actor.journeyId === id ? fullRights(`guest ${actor.role}`) : null
    case 'key':
      return actor.workspaceId === workspaceId ? rightsOfKey(actor) : null
    case 'user':
      return memberRole && rightsOfMember(memberRole, removedAfter)
  }
}
