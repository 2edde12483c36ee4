import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { withDatabaseInMemory } from './embedded/in-memory'
import { migrationsFolder, readSchema } from './migrations'
import { withSchemaEngine } from './schema-engine'

/** Each migration keeps the schema to which it leads: the next one starts there. */
const keptSchema = 'schema.prisma'

/**
 * The SQL from the last migration's schema to the present one.
 * @returns '' when there is nothing to do.
 */
export async function nextMigration(root: string): Promise<string> {
  const schema = await readSchema(root)
  const before = await lastSchema(path.join(root, migrationsFolder))
  // The engine compares two texts, and still insists on a database to talk to.
  const sql = await withDatabaseInMemory((config) =>
    withSchemaEngine(config, schema, (engine) =>
      engine.diff({
        from: before === undefined ? { tag: 'empty' } : datamodel(schema.path, before),
        to: datamodel(schema.path, schema.text),
        script: true,
        exitCode: null,
        filters: { externalTables: [], externalEnums: [] },
      }),
    ),
  )
  const lines = (sql.stdout ?? '').split('\n')
  return lines.every((line) => /^\s*(--.*)?$/.test(line)) ? '' : lines.join('\n')
}

function datamodel(file: string, content: string) {
  return { tag: 'schemaDatamodel' as const, files: [{ path: file, content }] }
}

/** Writes `NNNN_name/` with the SQL and the schema. @returns its folder's name. */
export async function writeMigration(root: string, name: string, sql: string): Promise<string> {
  const migrations = path.join(root, migrationsFolder)
  const number = (await migrationNames(migrations)).length + 1
  const folder = `${String(number).padStart(4, '0')}_${name}`
  await mkdir(path.join(migrations, folder))
  await writeFile(path.join(migrations, folder, 'migration.sql'), sql)
  await writeFile(path.join(migrations, folder, keptSchema), (await readSchema(root)).text)
  return folder
}

async function lastSchema(migrations: string): Promise<string | undefined> {
  const last = (await migrationNames(migrations)).at(-1)
  return last && readFile(path.join(migrations, last, keptSchema), 'utf8')
}

async function migrationNames(migrations: string): Promise<string[]> {
  const entries = await readdir(migrations, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}
