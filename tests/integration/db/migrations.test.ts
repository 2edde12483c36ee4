import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { migrate } from '@/server/db/migrate'
import { nextMigration } from '@/server/db/next-migration'
import { testServices } from '../../setup/database'

describe('migrations', () => {
  it('lead to the schema', async () => {
    expect(await nextMigration(process.cwd())).toBe('')
  })

  it('leave the table that Prisma’s own command line reads', async () => {
    const { db } = await testServices()
    const rows = await db.$queryRaw<{ migration_name: string; applied_steps_count: number }[]>`
      SELECT migration_name, applied_steps_count FROM _prisma_migrations WHERE finished_at IS NOT NULL`
    const names = readdirSync('prisma/migrations').filter((name) => /^\d/.test(name))
    expect(rows).toEqual(names.map((name) => ({ migration_name: name, applied_steps_count: 1 })))
    expect(readFileSync('prisma/migrations/migration_lock.toml', 'utf8')).toContain('postgresql')
  })

  it('are not applied twice', async () => {
    const { pool } = await testServices()
    expect(await migrate(pool.options, process.cwd())).toEqual([])
  })
})
