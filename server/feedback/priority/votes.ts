import type { Pool } from 'pg'
import { votesPerPerson } from '@/core/heat/priority'
import type { Actor } from '@/server/auth/actor'
import { Conflict, NotAllowed } from '@/server/errors'
import type { Infrastructure } from '@/server/infrastructure'
import { demandTouchpoint } from '../touchpoints'
import { inTransaction } from '../write/in-transaction'
import type { Place } from '../write-responses'

/** Votes by touchpoint: of all people, and of one. */
export type Votes = { all: Map<string, number>; own: Map<string, number> }

/** Names who votes. @throws NotAllowed for a program: votes are people's. */
export function voterOf({ kind, id }: Pick<Actor, 'kind' | 'id'>): string {
  if (kind === 'key') throw new NotAllowed('An API key cannot vote.')
  return `${kind}:${id}`
}

export async function readVotes(
  { db }: Pick<Infrastructure, 'db'>,
  place: Place,
  { kind, id }: Pick<Actor, 'kind' | 'id'>,
): Promise<Votes> {
  const rows = await db.touchpointVote.findMany({
    where: { ...place, votes: { gt: 0 } },
    select: { touchpointId: true, voter: true, votes: true },
  })
  const all = new Map<string, number>()
  const own = new Map<string, number>()
  for (const { touchpointId, voter, votes } of rows) {
    all.set(touchpointId, (all.get(touchpointId) ?? 0) + votes)
    if (voter === `${kind}:${id}`) own.set(touchpointId, votes)
  }
  return { all, own }
}

/**
 * Sets how many votes somebody gives a touchpoint.
 * @throws NotFound when it is not on the map.
 * @throws Conflict when they would have given more than they may.
 */
export async function castVotes(
  { db, pool }: Pick<Infrastructure, 'db'> & { pool: Pool },
  { workspaceId, journeyId }: Place,
  voter: string,
  touchpointId: string,
  votes: number,
): Promise<void> {
  await demandTouchpoint(db, { workspaceId, journeyId }, touchpointId)
  await inTransaction(pool, async (client) => {
    // One at a time for each voter, so that two clicks do not both find the last vote free.
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `votes ${journeyId} ${voter}`,
    ])
    const { rows } = await client.query<{ given: number }>(
      `select coalesce(sum(vote.votes), 0)::int as given from "TouchpointVote" vote
      join "JourneyRecord" record on record."workspaceId" = vote."workspaceId"
        and record."journeyId" = vote."journeyId" and record.id = vote."touchpointId"
      where vote."workspaceId" = $1::uuid and vote."journeyId" = $2::uuid and voter = $3
        and vote."touchpointId" <> $4::uuid and record."deletedAt" is null`,
      [workspaceId, journeyId, voter, touchpointId],
    )
    if ((rows[0]?.given ?? 0) + votes > votesPerPerson) {
      throw new Conflict(`You have ${votesPerPerson} votes on this map. Take one back first.`)
    }
    await client.query(
      `insert into "TouchpointVote" ("workspaceId", "journeyId", "touchpointId", voter, votes, "at")
      values ($1::uuid, $2::uuid, $3::uuid, $4, $5::int, now())
      on conflict ("workspaceId", "journeyId", "touchpointId", voter)
      do update set votes = excluded.votes, "at" = excluded."at"`,
      [workspaceId, journeyId, touchpointId, voter, votes],
    )
  })
}
