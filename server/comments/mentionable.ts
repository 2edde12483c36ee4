import type { Pool, PoolClient } from 'pg'
import { z } from 'zod'
import type { PersonRef } from '@/core/comments/person'
import type { Mentionable } from '@/core/comments/views'
import { foldText } from '@/core/feedback/fold-text'
import type { Actor } from '@/server/auth/actor'
import type { Room } from '@/server/sync/statements/room'
import { escapeLike } from './like'

/** People who are offered at once. */
const mostOffered = 200

/** Members of the workspace $1, and guests of the journey $2 whose link is open; of the ids $3, where there are any. */
const there = `
  select 'user:' || person.id as person, person.name, 'member' as kind
  from "Member" member join "User" person on person.id = member."userId"
  where member."workspaceId" = $1::uuid and ($3::uuid[] is null or person.id = any($3::uuid[]))
  union all
  select 'guest:' || guest.id, guest.name, 'guest'
  from "Guest" guest join "ShareLink" link
    on link."workspaceId" = guest."workspaceId" and link.id = guest."linkId"
  where link."workspaceId" = $1::uuid and link."journeyId" = $2::uuid
    and ($3::uuid[] is null or guest.id = any($3::uuid[]))
    and link."revokedAt" is null and (link."expiresAt" is null or link."expiresAt" > now())`

/** Those whom the actor can name, by name; only those whose name holds `search`. Nobody names themselves. */
export async function mentionableBy(
  pool: Pool,
  room: Room,
  actor: Actor,
  search: string,
): Promise<Mentionable[]> {
  const { rows } = await pool.query<Mentionable>(
    `select person, name, kind from (${there}) as nameable
    where person <> $4 and lower(normalize(name, NFKC)) like $5
    order by kind desc, lower(name), person limit ${mostOffered}`,
    [
      room.workspaceId,
      room.journeyId,
      await nameableBy(pool, room, actor),
      `${actor.kind}:${actor.id}`,
      `%${escapeLike(foldText(search))}%`,
    ],
  )
  return rows
}

/** Who of the named can be named by the actor; the others stay text. */
export async function reachable(
  client: PoolClient,
  room: Room,
  actor: Actor,
  named: readonly PersonRef[],
): Promise<PersonRef[]> {
  const ids = named.map(idOf).filter((id) => z.uuid().safeParse(id).success)
  if (ids.length === 0) return []
  const nameable = await nameableBy(client, room, actor)
  const { rows } = await client.query<{ person: PersonRef }>(
    `select person from (${there}) as known`,
    [room.workspaceId, room.journeyId, nameable ? ids.filter((id) => nameable.includes(id)) : ids],
  )
  const known = new Set(rows.map(({ person }) => person))
  return named.filter((ref) => known.has(ref))
}

/**
 * Ids of those whom the actor can name; null: of everybody who is there, as
 * for members. A guest names only who takes part: the rest is the team's own.
 */
async function nameableBy(
  client: Pool | PoolClient,
  { workspaceId, journeyId }: Room,
  { kind }: Pick<Actor, 'kind'>,
): Promise<string[] | null> {
  if (kind !== 'guest') return null
  const { rows } = await client.query<{ id: string }>(
    `select distinct "authorId" as id from "Comment"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and "deletedAt" is null
      and "authorId" is not null`,
    [workspaceId, journeyId],
  )
  return rows.map(({ id }) => id)
}

function idOf(ref: PersonRef): string {
  return ref.slice(ref.indexOf(':') + 1)
}
