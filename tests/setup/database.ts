import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { PoolConfig } from 'pg'
import { afterAll, inject } from 'vitest'
import { openDatabase, poolConfigOfUrl } from '@/server/db/client'
import { EmbeddedDatabase } from '@/server/db/embedded/embedded'
import { type Env, readEnv } from '@/server/env'
import { type Log, makeLog } from '@/server/log'
import { makeServices } from '@/server/make-services'
import type { Services } from '@/server/services'
import { openBus } from '@/server/sync/open-bus'
import { type BaseDatabase, databaseAt, onMaintenance } from './base-database'

type OwnDatabase = { config: PoolConfig; env: Partial<Env>; remove: () => Promise<void> }

const closing: (() => Promise<unknown>)[] = []
let services: Promise<Services> | undefined
let tables: { name: string }[] | undefined

/**
 * The services of this test file, on a migrated database of its own, made
 * when first asked for and gone after the file's last test.
 */
export function testServices(): Promise<Services> {
  services ??= start()
  return services
}

/**
 * Empties every table, so that each test begins with nothing; only the audit
 * log stays, since nobody can empty it. In one statement,
 * at whose end foreign keys are looked at; TRUNCATE makes every table and index
 * a new file, which takes fifty times as long as what a test leaves behind.
 */
export async function emptyDatabase(): Promise<void> {
  const { db } = await testServices()
  tables ??= await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename NOT IN ('_prisma_migrations', 'AuditEvent')`
  const parts = tables.map(({ name }, index) => `d${index} AS (DELETE FROM ${name})`)
  await db.$executeRawUnsafe(`WITH ${parts.join(', ')} SELECT 1`)
}

afterAll(async () => {
  for (const close of closing.reverse()) await close()
})

async function start(): Promise<Services> {
  const log = makeLog({ logLevel: 'silent' })
  const own = await ownDatabase(inject('baseDatabase'), log)
  closing.push(own.remove)
  const { db, pool, close } = openDatabase(own.config, log)
  closing.push(close)
  const env = { ...readEnv({}), redisUrl: process.env.TEST_REDIS_URL || undefined, ...own.env }
  const bus = await openBus(env, log)
  closing.push(() => bus.close())
  const services = await makeServices({
    env,
    secret: 'the secret of the tests, which guards nothing',
    publicUrl: 'http://localhost:3000',
    db,
    pool,
    bus,
    log,
    build: 'build-of-the-tests',
    programs: inject('programs'),
  })
  closing.push(() => services.hubs.close())
  closing.push(() => services.commentSweep.close())
  closing.push(() => services.columns.close())
  closing.push(() => services.imports.close())
  closing.push(() => services.ruleRuns.close())
  return services
}

async function ownDatabase(base: BaseDatabase, log: Log): Promise<OwnDatabase> {
  if (base.kind === 'embedded') return copyOfFolder(base, log)
  const name = `throughline_test_${randomUUID().replaceAll('-', '')}`
  await onMaintenance(base.url, `CREATE DATABASE ${name} TEMPLATE ${base.template}`)
  const databaseUrl = databaseAt(base.url, name)
  return {
    config: poolConfigOfUrl(databaseUrl),
    env: { databaseUrl },
    remove: () => onMaintenance(base.url, `DROP DATABASE ${name} WITH (FORCE)`),
  }
}

async function copyOfFolder(
  base: BaseDatabase & { kind: 'embedded' },
  log: Log,
): Promise<OwnDatabase> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'throughline-test-'))
  cpSync(base.folder, dataDir, { recursive: true })
  const database = await EmbeddedDatabase.start({ dataDir, processFile: base.processFile, log })
  const remove = async () => {
    await database.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { config: database.poolConfig, env: { dataDir }, remove }
}
