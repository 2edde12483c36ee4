import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backUp } from '@/server/backup/backup'
import { BackupUnreadable } from '@/server/backup/format'
import { restore } from '@/server/backup/restore'
import { tablesInOrder } from '@/server/backup/tables'
import { Conflict } from '@/server/errors'
import { makeOwnedWorkspace } from '../../factories/people'
import { emptyDatabase, testServices } from '../../setup/database'

let folder: string
let file: string

beforeEach(async () => {
  await emptyDatabase()
  folder = mkdtempSync(path.join(tmpdir(), 'throughline-backup-'))
  file = path.join(folder, 'all.gz')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function write(): Promise<number> {
  const { pool } = await testServices()
  const client = await pool.connect()
  try {
    return await backUp(client, file)
  } finally {
    client.release()
  }
}

/** Every row of every table as PostgreSQL itself writes it. */
async function contents(): Promise<Record<string, string[]>> {
  const { pool } = await testServices()
  const client = await pool.connect()
  try {
    const all: Record<string, string[]> = {}
    for (const { name } of await tablesInOrder(client)) {
      const { rows } = await client.query(`SELECT t::text AS row FROM "${name}" t ORDER BY 1`)
      all[name] = rows.map(({ row }) => row)
    }
    return all
  } finally {
    client.release()
  }
}

async function fill(): Promise<void> {
  const services = await testServices()
  const { workspace } = await makeOwnedWorkspace(services)
  const workspaceId = workspace.id
  await services.db.asset.create({
    data: {
      workspaceId,
      id: v7(),
      contentType: 'image/png',
      bytes: Buffer.from([0, 255, 10, 34, 92]),
    },
  })
  await services.db.persona.create({
    data: {
      workspaceId,
      id: v7(),
      name: 'صارف "the \\ one"\nটীকা 🙂',
      goals: ['a, b', '{c}', ''],
    },
  })
  await services.db.setting.create({ data: { key: v7(), value: { deep: [1.5, null, 'é'] } } })
}

describe('backup and restore', () => {
  it('bring back every row as it was', async () => {
    await fill()
    const before = await contents()
    const rows = await write()
    expect(rows).toBe(Object.values(before).flat().length)
    const { pool } = await testServices()
    await emptyDatabase()
    await restore({ config: pool.options, file, root: process.cwd(), force: false })
    expect(await contents()).toEqual(before)
  })

  it('replace what is there only when told to', async () => {
    await fill()
    await write()
    const { pool } = await testServices()
    const options = { config: pool.options, file, root: process.cwd() }
    await expect(restore({ ...options, force: false })).rejects.toThrow(Conflict)
    const before = await contents()
    await fill()
    await restore({ ...options, force: true })
    expect(await contents()).toEqual(before)
  })

  it.each([
    ['is cut off', () => truncateSync(file, readFileSync(file).length - 20)],
    ['is something else', () => copyFileSync('package.json', file)],
  ])('change nothing when the file %s', async (_, spoil) => {
    await fill()
    await write()
    spoil()
    const before = await contents()
    const { pool } = await testServices()
    const attempt = restore({ config: pool.options, file, root: process.cwd(), force: true })
    await expect(attempt).rejects.toThrow(BackupUnreadable)
    expect(await contents()).toEqual(before)
  })
})
