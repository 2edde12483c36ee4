import type { Pool } from 'pg'
import { responseParameters, unnestResponses } from '../response-columns'
import { clockCte, type Place, writeCtes } from '../write-responses'
import type { Batch } from './batches'
import { importLimits } from './limits'

/** The parameter after the columns and `index` others. */
const behindColumns = (index: number) => `$${4 + responseParameters + index}`

/**
 * One batch of an import: responses, customers, rollups, problems and the
 * import's progress in a single statement, so that whatever ends the process
 * leaves all or nothing of it. The claim makes it exactly once: it finds the
 * import only while it runs and stands where this batch begins, so that
 * neither a cancelled import nor a second runner can add to it.
 */
const statement = `
  with claim as (
    select id, rejected from "Import"
    where "workspaceId" = $1::uuid and id = $3::uuid and state = 'running' and "rowsDone" = ${behindColumns(0)}::int
    for update
  ),
  ${clockCte('claim')},
  input as (select row.* from clock, ${unnestResponses(4)}),
  ${writeCtes},
  problems as (
    insert into "ImportProblem" ("workspaceId", "importId", "row", "column", place, "value", message, cells)
    select $1::uuid, $3::uuid, problem."row", problem."column", problem.place, problem."value", problem.message,
      array(select json_array_elements_text(problem.cells))
    from claim, json_to_recordset(${behindColumns(4)}::json)
      as problem("row" int, "column" text, place text, "value" text, message text, cells json)
    where claim.rejected < ${importLimits.problems}
    on conflict do nothing
  )
  update "Import" set
    "rowsDone" = ${behindColumns(1)}::int,
    blocks = array(
      select distinct unnest(array_append("Import".blocks, clock.block))
    ),
    accepted = accepted + (select count(*)::int from inserted),
    duplicates = duplicates + (select count(*)::int from input) - (select count(*)::int from inserted),
    skipped = skipped + ${behindColumns(2)}::int,
    rejected = "Import".rejected + ${behindColumns(3)}::int,
    "progressAt" = now()
  from claim, clock
  where "Import"."workspaceId" = $1::uuid and "Import".id = claim.id`

/** @returns false when the import does not run any more, or not from here; nothing was written then. */
export async function writeBatch(
  pool: Pool,
  place: Place,
  importId: string,
  rowsBefore: number,
  batch: Batch,
): Promise<boolean> {
  const { rowCount } = await pool.query({
    text: statement,
    values: [
      place.workspaceId,
      place.journeyId,
      importId,
      ...batch.responses.literals,
      rowsBefore,
      batch.rowsDone,
      batch.skipped,
      batch.rejected,
      JSON.stringify(batch.problems),
    ],
  })
  return rowCount === 1
}
