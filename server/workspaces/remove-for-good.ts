import { escapeIdentifier, type Pool, type PoolClient } from 'pg'
import { type Table, tablesInOrder } from '@/server/backup/tables'

/** Rows that one transaction deletes at most, so that nobody waits for long; of files and pictures fewer. */
const rowsAtOnce = 2_000
const rowsWithBytesAtOnce = 50

/**
 * Removes what belongs to a workspace, in portions, what points at something
 * before that, the audit log too. The workspace's own row goes last: as long
 * as it is there, whoever begins anew finds the rest.
 * @param goesOn asked between two portions
 * @returns whether all is gone; else somebody else is at it, or `goesOn` said no
 */
export async function removeForGood(
  pool: Pool,
  workspaceId: string,
  goesOn: () => boolean = () => true,
): Promise<boolean> {
  const client = await pool.connect()
  try {
    const tables = (await tablesInOrder(client)).filter(({ hasWorkspace }) => hasWorkspace)
    for (const table of tables.reverse()) {
      let deleted: number | null = Number.POSITIVE_INFINITY
      while (deleted > 0) {
        if (!goesOn()) return false
        deleted = await inTransaction(client, workspaceId, () =>
          deletePortion(client, table, workspaceId),
        )
        if (deleted === null) return false
      }
    }
    const gone = await inTransaction(client, workspaceId, () =>
      countOf(client, `DELETE FROM "Workspace" WHERE id = $1::uuid`, workspaceId),
    )
    return gone === 1
  } finally {
    client.release()
  }
}

async function deletePortion(client: PoolClient, table: Table, workspaceId: string) {
  const name = escapeIdentifier(table.name)
  const limit = table.hasBytes ? rowsWithBytesAtOnce : rowsAtOnce
  return countOf(
    client,
    `DELETE FROM ${name} WHERE ctid = ANY (ARRAY(
       SELECT ctid FROM ${name} WHERE "workspaceId" = $1::uuid LIMIT ${limit}))`,
    workspaceId,
  )
}

async function countOf(client: PoolClient, statement: string, id: string): Promise<number> {
  return (await client.query(statement, [id])).rowCount ?? 0
}

/** Holds the workspace and names it to the trigger of the audit log. @returns null when somebody else holds it */
async function inTransaction(
  client: PoolClient,
  workspaceId: string,
  work: () => Promise<number>,
): Promise<number | null> {
  await client.query('BEGIN')
  try {
    const held = await client.query(
      'SELECT FROM "Workspace" WHERE id = $1::uuid AND "removedAfter" <= now() FOR UPDATE SKIP LOCKED',
      [workspaceId],
    )
    const done = held.rowCount === 1 ? await nameAnd(client, workspaceId, work) : null
    await client.query('COMMIT')
    return done
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

async function nameAnd(client: PoolClient, workspaceId: string, work: () => Promise<number>) {
  await client.query(`SELECT set_config('throughline.removing', $1, true)`, [workspaceId])
  return work()
}
