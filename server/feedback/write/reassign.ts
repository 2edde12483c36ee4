import type { Pool } from 'pg'
import type { AssignedBy } from '@/core/feedback/assigned-by'
import { arrayLiteral } from '../array-literal'
import { addToRollupsCte, gradedCte, takeFromRollupsCte } from '../tally-sql'
import { clockCte, type Place } from '../write-responses'

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

const lockClock = `with ${clockCte('(select 1) as once')} select version::text from clock`

const input = `input as (
    select * from unnest($3::uuid[], $4::uuid[], $5::text[], $6::uuid[])
      as row(id, "touchpointId", "assignedBy", "ruleId")
  )`

const wanted = `kept."workspaceId" = $1::uuid and kept."journeyId" = $2::uuid and kept.id = input.id
    and kept.id = any($3::uuid[])
    and (kept."touchpointId", kept."assignedBy", kept."ruleId")
      is distinct from (input."touchpointId", input."assignedBy"::"AssignedBy", input."ruleId")
    and (kept."touchpointId" is null or (
      ($7::text[] is null or kept."assignedBy"::text = any($7))
      and ($8::uuid is null or kept."touchpointId" = $8)))`

const counted = (rows: string) => `counted as (
    select ${rows}.* from ${rows} join "ResponseBlock" block
      on block."workspaceId" = $1::uuid and block."journeyId" = $2::uuid and block.block = ${rows}.block
    where block.counted
  )`

const take = `
  with ${input},
  before as (
    select kept.block, kept."touchpointId", kept.channel, kept.source, kept.instrument, kept."value", kept."at"
    from input, "Response" kept where ${wanted} and kept."touchpointId" is not null
  ),
  ${counted('before')},
  ${gradedCte('counted')},
  ${takeFromRollupsCte}
  select count(*)::int as taken from before`

const change = `
  with ${input},
  changed as (
    update "Response" kept set "touchpointId" = input."touchpointId",
      "assignedBy" = input."assignedBy"::"AssignedBy", "ruleId" = input."ruleId"
    from input where ${wanted}
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

const dropEmpty = `
  delete from "HeatRollup" where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and n = 0`

/**
 * Gives responses to other touchpoints, or back to the inbox, and moves them in
 * the rollups in the same transaction. What already is so, what is gone, and
 * what `only` does not allow is left alone; what is in the inbox always may be
 * assigned. The journey's clock is taken first, so that no other writer of its
 * feedback comes between what is read here and what is written.
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
  const client = await pool.connect()
  try {
    await client.query('begin')
    const clock = await client.query<{ version: string }>(lockClock, where)
    // Without statistics, a join would become a loop over all responses; and the price put
    // on a loop that cannot be avoided must not look like work that is worth compiling.
    await client.query('set local enable_nestloop = off; set local jit = off')
    const { rows: taken } = await client.query<{ taken: number }>(take, values)
    const { rows } = await client.query<{ id: string }>(change, [...values, clock.rows[0]?.version])
    if ((taken[0]?.taken ?? 0) > 0) await client.query(dropEmpty, where)
    // When nothing was to be done, nobody who keeps a copy has to look again.
    await client.query(rows.length > 0 ? 'commit' : 'rollback')
    return rows.map(({ id }) => id)
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
