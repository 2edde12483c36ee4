import { escapeIdentifier } from 'pg'
import { tablesInOrder } from '@/server/backup/tables'
import type { Services } from '@/server/services'

/** The tables whose rows belong to workspaces, each behind those that it points at. */
export async function workspaceTables({ pool }: Pick<Services, 'pool'>): Promise<string[]> {
  const client = await pool.connect()
  try {
    const tables = await tablesInOrder(client)
    return tables.filter(({ hasWorkspace }) => hasWorkspace).map(({ name }) => name)
  } finally {
    client.release()
  }
}

/** How many rows of a workspace each table has, where it has any. */
export async function countRows(
  services: Pick<Services, 'pool'>,
  workspaceId: string,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of await workspaceTables(services)) {
    const { rows } = await services.pool.query<{ n: number }>(
      `select count(*)::int as n from ${escapeIdentifier(table)} where "workspaceId" = $1::uuid`,
      [workspaceId],
    )
    const n = rows[0]?.n ?? 0
    if (n > 0) counts[table] = n
  }
  return counts
}
