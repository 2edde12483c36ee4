import { createHash, randomUUID } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { bundle, cacheFolder, root } from '../../server/cli/bundle.mjs'
import { poolConfigOfUrl } from '../../server/db/client'
import { EmbeddedDatabase } from '../../server/db/embedded/embedded'
import { migrate } from '../../server/db/migrate'
import { makeLog } from '../../server/log'

/** What a test file makes its own database from. */
export type BaseDatabase =
  | { kind: 'embedded'; folder: string; processFile: string }
  | { kind: 'server'; url: string; template: string }

declare module 'vitest' {
  export interface ProvidedContext {
    baseDatabase: BaseDatabase
    /** Folder of the bundled programs that the server starts beside itself. */
    programs: string
  }
}

const log = makeLog({ logLevel: 'error' })

/** Before all tests: one migrated, empty database, of which each test file gets a copy. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env.TEST_DATABASE_URL
  const built = cacheFolder(`test-${process.pid}`)
  await bundle({ names: ['database', 'picture', 'import-worker'], folder: built })
  project.provide('programs', built)
  const tearDown = url ? await onServer(project, url) : await embedded(project, built)
  return async () => {
    await tearDown?.()
    rmSync(built, { recursive: true, force: true })
  }
}

async function embedded(project: TestProject, built: string): Promise<undefined> {
  const processFile = path.join(built, 'database.js')
  const folder = cacheFolder(`base-${fingerprint()}`)
  if (!existsSync(folder)) await createBase(folder, processFile)
  project.provide('baseDatabase', { kind: 'embedded', folder, processFile })
}

/** Put in place whole, so that two test runs at once do not meet in half a folder. */
async function createBase(folder: string, processFile: string): Promise<void> {
  const temporary = mkdtempSync(path.join(tmpdir(), 'throughline-base-'))
  const database = await EmbeddedDatabase.start({ dataDir: temporary, processFile, log })
  await migrate(database.poolConfig, root)
  await database.stop()
  mkdirSync(path.dirname(folder), { recursive: true })
  const beside = `${folder}.${process.pid}`
  cpSync(temporary, beside, { recursive: true })
  rmSync(temporary, { recursive: true, force: true })
  if (existsSync(folder)) rmSync(beside, { recursive: true, force: true })
  else renameSync(beside, folder)
}

/** Of all that decides what the base database contains. */
function fingerprint(): string {
  const hash = createHash('sha256')
  const migrations = path.join(root, 'prisma/migrations')
  for (const name of readdirSync(migrations).sort()) {
    const file = path.join(migrations, name, 'migration.sql')
    if (existsSync(file)) hash.update(name).update(readFileSync(file))
  }
  hash.update(readFileSync(path.join(root, 'node_modules/@electric-sql/pglite/package.json')))
  return hash.digest('hex').slice(0, 16)
}

async function onServer(project: TestProject, url: string): Promise<() => Promise<void>> {
  const template = `throughline_base_${randomUUID().replaceAll('-', '')}`
  await onMaintenance(url, `CREATE DATABASE ${template}`)
  await migrate(poolConfigOfUrl(databaseAt(url, template)), root)
  project.provide('baseDatabase', { kind: 'server', url, template })
  return () => onMaintenance(url, `DROP DATABASE ${template} WITH (FORCE)`)
}

/** The address of another database on the same server. */
export function databaseAt(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.toString()
}

/** One statement on the server's own database, such as the creation of another. */
export async function onMaintenance(url: string, statement: string): Promise<void> {
  const client = new Client(url)
  await client.connect()
  await client.query(statement)
  await client.end()
}
