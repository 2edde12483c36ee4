import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type ClientBase, escapeIdentifier } from 'pg'
import { endLine, headerLine, tableLine } from './format'
import { appliedMigrations, type Table, tablesInOrder } from './tables'

/** Rows fetched at once; of files and pictures fewer, for each may have megabytes. */
const rowsAtOnce = 1_000
const rowsWithBytesAtOnce = 20

/**
 * Writes all rows of one moment to a file, which appears only when it is whole.
 * @returns the number of rows.
 */
export async function backUp(client: ClientBase, file: string): Promise<number> {
  const partial = `${file}.partial`
  const counter = { rows: 0 }
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  try {
    const lines = Readable.from(linesOf(client, counter), { highWaterMark: 64 })
    await pipeline(lines, createGzip(), createWriteStream(partial, { mode: 0o600 }))
    await rename(partial, file)
  } finally {
    await client.query('ROLLBACK')
    await rm(partial, { force: true })
  }
  return counter.rows
}

async function* linesOf(client: ClientBase, counter: { rows: number }): AsyncGenerator<string> {
  const migrations = await appliedMigrations(client)
  yield `${headerLine({ madeAt: new Date().toISOString(), migrations })}\n`
  for (const table of await tablesInOrder(client)) {
    yield `${tableLine(table.name)}\n`
    for await (const rows of batchesOf(client, table)) {
      counter.rows += rows.length
      yield `${rows.join('\n')}\n`
    }
  }
  yield `${endLine(counter.rows)}\n`
}

async function* batchesOf(client: ClientBase, table: Table): AsyncGenerator<string[]> {
  const limit = table.hasBytes ? rowsWithBytesAtOnce : rowsAtOnce
  await client.query(
    `DECLARE backup NO SCROLL CURSOR FOR
     SELECT to_jsonb(t)::text AS line FROM ${escapeIdentifier(table.name)} t`,
  )
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${limit} FROM backup`)
    if (rows.length === 0) break
    yield rows.map((row) => row.line)
  }
  await client.query('CLOSE backup')
}
