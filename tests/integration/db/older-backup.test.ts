import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client, type PoolConfig } from 'pg'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { backUp } from '@/server/backup/backup'
import { restore } from '@/server/backup/restore'
import { withDatabaseInMemory } from '@/server/db/embedded/in-memory'
import { migrate } from '@/server/db/migrate'

const root = process.cwd()
/** All before the columns went that nothing read. */
const before = [
  '0001_initial',
  '0002_live',
  '0003_feedback',
  '0004_grains',
  '0005_rule_runs',
  '0006_stakeholders',
]

async function connected<T>(config: PoolConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(config)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

test('a backup with columns that are no longer there restores, without them', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-backup-'))
  const file = path.join(folder, 'older.gz')
  const [workspaceId, journeyId, importId] = [v7(), v7(), v7()]
  try {
    await withDatabaseInMemory(async (config) => {
      await migrate(config, root, before)
      await connected(config, async (client) => {
        await client.query(`insert into "Workspace" (id, slug, name) values ($1, 'w', 'W')`, [
          workspaceId,
        ])
        await client.query(
          `insert into "Journey" ("workspaceId", id, title) values ($1, $2, 'Flight')`,
          [workspaceId, journeyId],
        )
        await client.query(
          `insert into "Import" ("workspaceId", "journeyId", id, "fileName", "fileHash", bytes, encoding, state, staged)
          values ($1, $2, $3, 'may.csv', 'x', 7, 'utf-8', 'done', true)`,
          [workspaceId, journeyId, importId],
        )
        await client.query(
          `insert into "ResponseBlock" ("workspaceId", "journeyId", block, n, version, counted, open, "importId")
          values ($1, $2, 3, 12, 4, true, true, $3)`,
          [workspaceId, journeyId, importId],
        )
        await backUp(client, file)
      })
    })
    await withDatabaseInMemory(async (config) => {
      expect(await restore({ config, file, root, force: false })).toBe(4)
      await connected(config, async (client) => {
        const imports = await client.query('select * from "Import"')
        expect(imports.rows).toMatchObject([{ id: importId, fileName: 'may.csv', state: 'done' }])
        expect(imports.rows[0]).not.toHaveProperty('staged')
        const blocks = await client.query('select * from "ResponseBlock"')
        expect(blocks.rows).toMatchObject([{ block: 3, n: 12, version: '4', counted: true }])
        expect(blocks.rows[0]).not.toHaveProperty('open')
      })
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
