import path from 'node:path'
import { Client, type PoolConfig } from 'pg'
import { migrationsFolder, readMigrations, readSchema } from './migrations'
import { withSchemaEngine } from './schema-engine'

const noFilters = { externalTables: [], externalEnums: [] }

/** The migrations could not be applied; the message says why. */
export class MigrationFailed extends Error {
  override readonly name = 'MigrationFailed'
}

/**
 * Brings the database to the schema of this version: applies what
 * `prisma migrate deploy` would, and leaves the same `_prisma_migrations`.
 * Several instances may call it at once; the engine locks the database.
 * @param root the project's folder, which holds `prisma/`.
 * @param only the names of the migrations to apply; all, when left out.
 * @returns the names of the migrations applied now.
 * @throws MigrationFailed
 */
export async function migrate(
  config: PoolConfig,
  root: string,
  only?: readonly string[],
): Promise<string[]> {
  const list = await readMigrations(path.join(root, migrationsFolder), only)
  if (
    await isUpToDate(
      config,
      list.migrationDirectories.map((directory) => directory.path),
    )
  )
    return []
  const schema = await readSchema(root)
  try {
    return await withSchemaEngine(config, schema, async (engine) => {
      const input = { migrationsList: list, filters: noFilters }
      return (await engine.applyMigrations(input)).appliedMigrationNames
    })
  } catch (error) {
    throw new MigrationFailed(`The database could not be migrated: ${reasonOf(error)}`, {
      cause: error,
    })
  }
}

/** One look at the table of applied migrations, which saves loading the engine on an ordinary start. */
async function isUpToDate(config: PoolConfig, names: readonly string[]): Promise<boolean> {
  const client = new Client(config)
  await client.connect()
  try {
    const there = await client.query<{ name: string | null }>(
      `SELECT to_regclass('_prisma_migrations')::text AS name`,
    )
    if (!there.rows[0]?.name) return false
    const { rows } = await client.query<{ name: string; done: boolean }>(
      `SELECT migration_name AS name, bool_or(finished_at IS NOT NULL) AS done
       FROM _prisma_migrations WHERE rolled_back_at IS NULL GROUP BY 1`,
    )
    const done = new Set(rows.filter((row) => row.done).map((row) => row.name))
    return rows.every((row) => row.done) && names.every((name) => done.has(name))
  } finally {
    await client.end()
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
