import type { Pool, PoolClient } from 'pg'
import { copyIn } from '@/server/db/copy-in'
import { importLimits } from '../import/limits'
import type { Place } from '../write-responses'
import { BlockTuples } from './block-tuples'
import { copyStatement, type EncodedBlock } from './encoded-block'
import { inTransaction } from './in-transaction'
import { writeSaid } from './write-said'

/**
 * Where an import stood when a block was read: the rows that were settled, and
 * the bytes of the file that had been read, for the progress alone.
 */
export type Standing = { rowsDone: number; bytesDone: number }

/**
 * Finds the import only while it runs and stands at $4, locks it, takes the
 * journey's clock and a number for the block. The one after it is for whoever
 * sends single responses next.
 */
const claimStatement = `
  with claim as (
    select id from "Import"
    where "workspaceId" = $1::uuid and id = $3::uuid and state = 'running' and "rowsDone" = $4::int
    for update
  )
  insert into "FeedbackClock" as kept ("workspaceId", "journeyId", version, "nextBlock")
  select $1::uuid, $2::uuid, 1, 2 from claim
  on conflict ("workspaceId", "journeyId") do update set
    version = kept.version + 1, "nextBlock" = kept."nextBlock" + 2
  returning version::text, "nextBlock" - 1 as block`

const othersStatement = `
  select exists (
    select from "ResponseBlock"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and n > 0
      and "importId" is distinct from $3::uuid
  ) as others`

/** The ids among $3 that are there already, as bytes, ascending. */
const presentStatement = `
  select string_agg(uuid_send(id), ''::bytea order by id) as present from "Response"
  where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and id = any($3::uuid[])`

const blockStatement = `
  insert into "ResponseBlock" ("workspaceId", "journeyId", block, n, version, counted, "importId", "firstDay", "lastDay")
  values ($1::uuid, $2::uuid, $3::int, $4::int, $5::bigint, false, $6::uuid,
    date '1970-01-01' + $7::int, date '1970-01-01' + $8::int)`

const problemsStatement = `
  insert into "ImportProblem" ("workspaceId", "importId", "row", "column", place, "value", message, cells)
  select $1::uuid, $2::uuid, "row", "column", place, "value", message,
    array(select json_array_elements_text(cells))
  from json_to_recordset($3::json)
    as problem("row" int, "column" text, place text, "value" text, message text, cells json)
  limit greatest(0, ${importLimits.problems} - (
    select rejected from "Import" where "workspaceId" = $1::uuid and id = $2::uuid))
  on conflict do nothing`

const progressStatement = `
  update "Import" set "rowsDone" = $3::int, "bytesDone" = $4::bigint,
    blocks = blocks || $5::int[],
    accepted = accepted + $6::int, duplicates = duplicates + $7::int, skipped = skipped + $8::int,
    rejected = rejected + $9::int, unassigned = unassigned + $10::int, "progressAt" = clock_timestamp()
  where "workspaceId" = $1::uuid and id = $2::uuid`

/** The number and version of the block that responses went to. */
export type Claimed = { version: string; block: number }

type Written = { block: number; added: number; dropped: number; unassigned: number }

/**
 * Writes a block of an import: its responses, what it says of customers, its
 * problems and the import's progress in one transaction, so that whatever ends
 * the process leaves all or nothing of it. The claim makes it exactly once:
 * neither a cancelled import nor a second runner can add to it. The responses
 * are not in the rollups yet; `countBlocks` adds them up.
 * @returns null when the import does not run any more, or not from here; nothing was written then.
 */
export async function writeBlock(
  pool: Pool,
  place: Place,
  importId: string,
  from: Standing,
  block: EncodedBlock,
): Promise<Claimed | null> {
  const { workspaceId, journeyId } = place
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<Claimed>(claimStatement, [
      workspaceId,
      journeyId,
      importId,
      from.rowsDone,
    ])
    const claim = rows[0]
    if (!claim) return null
    const written = await writeResponses(client, place, importId, claim, block)
    await writeSaid(client, workspaceId, importId, block)
    if (block.problems.length > 0) {
      await client.query(problemsStatement, [workspaceId, importId, JSON.stringify(block.problems)])
    }
    await client.query(progressStatement, [
      workspaceId,
      importId,
      block.rowsDone,
      from.bytesDone,
      written.added > 0 ? [written.block] : [],
      written.added,
      block.repeated + written.dropped,
      block.skipped,
      block.rejected,
      block.unassigned - written.unassigned,
    ])
    return claim
  })
}

async function writeResponses(
  client: PoolClient,
  place: Place,
  importId: string,
  claim: Claimed,
  encoded: EncodedBlock,
): Promise<Written> {
  const where = [place.workspaceId, place.journeyId]
  const tuples = new BlockTuples(encoded)
  tuples.number(claim.block)
  const { dropped, unassigned } = tuples.drop(
    await present(client, where, importId, encoded.size, tuples),
  )
  const written = { block: claim.block, added: encoded.size - dropped, dropped, unassigned }
  if (written.added === 0) return written
  await copyIn(client, copyStatement, tuples.pieces())
  await client.query(blockStatement, [
    ...where,
    claim.block,
    written.added,
    claim.version,
    importId,
    encoded.firstDay,
    encoded.lastDay,
  ])
  return written
}

const none = Buffer.alloc(0)

/** Ids of the block that others brought. What the import itself has brought, the worker has left out. */
async function present(
  client: PoolClient,
  where: readonly string[],
  importId: string,
  size: number,
  tuples: BlockTuples,
): Promise<Buffer> {
  if (size === 0) return none
  const asked = await client.query<{ others: boolean }>(othersStatement, [...where, importId])
  if (!asked.rows[0]?.others) return none
  const { rows } = await client.query<{ present: Buffer | null }>(presentStatement, [
    ...where,
    tuples.ids,
  ])
  return rows[0]?.present ?? none
}
