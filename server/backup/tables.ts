import type { ClientBase } from 'pg'

export type Table = {
  name: string
  hasBytes: boolean
  /** Its rows belong to workspaces. */
  hasWorkspace: boolean
}

/** Prisma keeps its own account of the migrations; a restore makes it anew. */
const migrationsTable = '_prisma_migrations'

/** All tables of the product, each behind those that its foreign keys point at. */
export async function tablesInOrder(client: ClientBase): Promise<Table[]> {
  const { rows: tables } = await client.query<Table>(
    `SELECT c.relname AS name,
            EXISTS (SELECT FROM pg_attribute a
                    WHERE a.attrelid = c.oid AND a.atttypid = 'bytea'::regtype) AS "hasBytes",
            EXISTS (SELECT FROM pg_attribute a
                    WHERE a.attrelid = c.oid AND a.attname = 'workspaceId') AS "hasWorkspace"
     FROM pg_class c
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> $1
     ORDER BY c.relname`,
    [migrationsTable],
  )
  const { rows: keys } = await client.query<{ from: string; to: string }>(
    `SELECT f.relname AS from, t.relname AS to
     FROM pg_constraint k JOIN pg_class f ON f.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
     WHERE k.contype = 'f' AND f.oid <> t.oid`,
  )
  return inOrder(tables, (table) =>
    keys.filter((key) => key.from === table.name).map((key) => key.to),
  )
}

/** Depth first: whatever something needs comes before it. */
function inOrder<T extends { name: string }>(
  items: readonly T[],
  needsOf: (item: T) => readonly string[],
): T[] {
  const byName = new Map(items.map((item) => [item.name, item]))
  const ordered = new Set<T>()
  const entered = new Set<T>()
  const visit = (item: T | undefined) => {
    if (!item || entered.has(item)) return
    entered.add(item)
    for (const need of needsOf(item)) visit(byName.get(need))
    ordered.add(item)
  }
  items.forEach(visit)
  return [...ordered]
}

/** The migrations that the database has taken. */
export async function appliedMigrations(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM ${migrationsTable}
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  )
  return rows.map((row) => row.name)
}
