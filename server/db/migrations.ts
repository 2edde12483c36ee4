import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { MigrationList } from './schema-engine'

/** Where a checkout keeps its schema and migrations, from the project's root. */
const schemaFile = 'prisma/schema.prisma'
export const migrationsFolder = 'prisma/migrations'
const lockfile = 'migration_lock.toml'

/** The migrations of a folder, or `only` those so named, in the form in which the schema engine takes them. */
export async function readMigrations(
  folder: string,
  only?: readonly string[],
): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const all = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const names = only ? all.filter((name) => only.includes(name)) : all
  return {
    baseDir: path.resolve(folder),
    lockfile: { path: lockfile, content: await readIfThere(path.join(folder, lockfile)) },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.sort().map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: {
            tag: 'ok' as const,
            value: await readFile(path.join(folder, name, 'migration.sql'), 'utf8'),
          },
        },
      })),
    ),
  }
}

export async function readSchema(root: string): Promise<{ path: string; text: string }> {
  const file = path.join(root, schemaFile)
  return { path: file, text: await readFile(file, 'utf8') }
}

async function readIfThere(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(() => null)
}
