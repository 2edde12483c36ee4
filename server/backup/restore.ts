import { Client, type ClientBase, escapeIdentifier, type PoolConfig } from 'pg'
import { migrate } from '@/server/db/migrate'
import { Conflict } from '@/server/errors'
import { inspect, linesIn } from './read'
import { tablesInOrder } from './tables'

/** What goes to the database in one statement. */
const rowsAtOnce = 1_000
const charactersAtOnce = 4_000_000

export type RestoreOptions = {
  config: PoolConfig
  file: string
  root: string
  /** Replace what is there. */
  force: boolean
}

/**
 * Fills the database from a backup of this version or an older one: with the
 * tables as they were then, and the later migrations on top.
 * @returns the number of rows.
 * @throws BackupUnreadable before anything is changed; Conflict when the database is not empty, without `force`.
 */
export async function restore({ config, file, root, force }: RestoreOptions): Promise<number> {
  const { migrations } = await inspect(file)
  const client = new Client(config)
  await client.connect()
  try {
    if (!force) await demandEmpty(client)
    await client.query('DROP SCHEMA IF EXISTS public CASCADE')
    await client.query('CREATE SCHEMA public')
    await migrate(config, root, migrations)
    await client.query('BEGIN')
    const rows = await load(client, file)
    await client.query('COMMIT')
    await migrate(config, root)
    return rows
  } finally {
    await client.end()
  }
}

async function demandEmpty(client: ClientBase): Promise<void> {
  for (const { name } of await tablesInOrder(client)) {
    const found = await client.query(`SELECT FROM ${escapeIdentifier(name)} LIMIT 1`)
    if (found.rows.length > 0) {
      throw new Conflict('The database is not empty. Add --force to replace all that is in it.')
    }
  }
}

async function load(client: ClientBase, file: string): Promise<number> {
  let table = ''
  let total = 0
  let size = 0
  let batch: string[] = []
  const flush = async () => {
    if (batch.length === 0) return
    const name = escapeIdentifier(table)
    await client.query(
      `INSERT INTO ${name} SELECT * FROM jsonb_populate_recordset(NULL::${name}, $1::jsonb)`,
      [`[${batch.join(',')}]`],
    )
    total += batch.length
    size = 0
    batch = []
  }
  for await (const line of linesIn(file)) {
    if (line.kind === 'row') {
      size += line.text.length
      batch.push(line.text)
    }
    if (line.kind !== 'row' || batch.length >= rowsAtOnce || size >= charactersAtOnce) await flush()
    if (line.kind === 'table') table = line.name
  }
  return total
}
