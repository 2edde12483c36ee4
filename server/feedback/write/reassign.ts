import type { Pool, PoolClient } from 'pg'
import type { AssignedBy } from '@/core/feedback/assigned-by'
import { arrayLiteral } from '../array-literal'
import { addToRollupsCte, dropEmptyRollups, gradedCte, takeFromRollupsCte } from '../tally-sql'
import type { Place } from '../write-responses'
import { inTransaction } from './in-transaction'
import { lockClock } from './lock-clock'

/** Where a response shall belong, and who says so. Null: to nobody yet, in the inbox. */
export type Reassignment = {
  id: string
  touchpointId: string | null
  by: AssignedBy
  ruleId?: string
}

/** Of the responses that have a touchpoint, only these may be changed. */
export type Only = {
  /** Whoever assigned it is one of them. */
  by: readonly AssignedBy[]
  /** It belongs to this touchpoint. */
  touchpointId?: string
}

const input = `input as (
    select * from unnest($3::uuid[], $4::uuid[], $5::text[], $6::uuid[])
      as row(id, "touchpointId", "assignedBy", "ruleId")
  )`

/**
 * `found`: the responses that are to change, as they are now, with where they
 * lie. Each is found in the order of the key, since without statistics another
 * index would look as good, which leads through all responses of the journey.
 */
const found = `found as materialized (
    select kept.*, input."touchpointId" as "toTouchpointId", input."assignedBy" as "toAssignedBy", input."ruleId" as "toRuleId"
    from input cross join lateral (
      select ctid as place, id, block, "touchpointId", "assignedBy", "ruleId", channel, source, instrument, "value", "at"
      from "Response"
      where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and id >= input.id
      order by id limit 1
    ) kept
    where kept.id = input.id
      and (kept."touchpointId", kept."assignedBy", kept."ruleId")
        is distinct from (input."touchpointId", input."assignedBy"::"AssignedBy", input."ruleId")
      and (kept."touchpointId" is null or (
        ($7::text[] is null or kept."assignedBy"::text = any($7))
        and ($8::uuid is null or kept."touchpointId" = $8)))
  )`

const counted = (rows: string) => `counted as (
    select ${rows}.* from ${rows} join "ResponseBlock" block
      on block."workspaceId" = $1::uuid and block."journeyId" = $2::uuid and block.block = ${rows}.block
    where block.counted
  )`

const take = `
  with ${input},
  ${found},
  before as (select * from found where "touchpointId" is not null),
  ${counted('before')},
  ${gradedCte('counted')},
  ${takeFromRollupsCte}
  select count(*)::int as taken from before`

const change = `
  with ${input},
  ${found},
  changed as (
    update "Response" kept set "touchpointId" = found."toTouchpointId",
      "assignedBy" = found."toAssignedBy"::"AssignedBy", "ruleId" = found."toRuleId"
    from found where kept.ctid = found.place
    returning kept.id, kept.block, kept."touchpointId", kept.channel, kept.source, kept.instrument, kept."value", kept."at"
  ),
  touched as (
    update "ResponseBlock" set version = $9::bigint
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and block in (select block from changed)
  ),
  ${counted('changed')},
  ${gradedCte('counted')},
  ${addToRollupsCte}
  select id from changed`

/**
 * Gives responses to other touchpoints, or back to the inbox, and moves them in
 * the rollups in the same transaction. What already is so, what is gone, and
 * what `only` does not allow is left alone; what is in the inbox always may be
 * assigned. When nothing was to be done, nobody who keeps a copy has to look again.
 * @param changes at most a few thousand, each response once
 * @returns the ids of those that were changed
 */
export async function reassign(
  pool: Pool,
  place: Place,
  changes: readonly Reassignment[],
  only?: Only,
): Promise<string[]> {
  if (changes.length === 0) return []
  return inTransaction(pool, (client) => reassignWithin(client, place, changes, only), {
    keep: (changed) => changed.length > 0,
  })
}

/**
 * The same within a transaction. The journey's clock is taken first, so that no
 * other writer of its feedback comes between what is read here and what is written.
 */
export async function reassignWithin(
  client: PoolClient,
  place: Place,
  changes: readonly Reassignment[],
  only?: Only,
): Promise<string[]> {
  if (changes.length === 0) return []
  const of = (pick: (change: Reassignment) => string | null) => arrayLiteral(changes.map(pick))
  const where = [place.workspaceId, place.journeyId]
  const values = [
    ...where,
    of(({ id }) => id),
    of(({ touchpointId }) => touchpointId),
    of(({ by }) => by),
    of(({ ruleId }) => ruleId ?? null),
    only ? [...only.by] : null,
    only?.touchpointId ?? null,
  ]
  const version = await lockClock(client, place)
  // The order of the key comes from its index and no other way; and the price put on a sort
  // that cannot be avoided must not look like work that is worth compiling.
  await client.query('set local enable_sort = off; set local jit = off')
  const { rows: taken } = await client.query<{ taken: number }>(take, values)
  const { rows } = await client.query<{ id: string }>(change, [...values, version])
  if ((taken[0]?.taken ?? 0) > 0) await client.query(dropEmptyRollups, where)
  return rows.map(({ id }) => id)
}
