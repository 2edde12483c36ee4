import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Database, openDatabase } from '@/server/db/client'
import { migrate } from '@/server/db/migrate'
import { type OpenedDatabase, openForCommand, openForServer } from '@/server/db/open'
import { type Env, readEnv } from '@/server/env'
import { type Log, makeLog } from '@/server/log'
import { failureText } from './failure-text'
import { say, stop } from './say'

export type Tools = { env: Env; log: Log; opened: OpenedDatabase; root: string }

/**
 * Runs one of our commands on the database that the environment names: beside
 * a running server, or `alone`, which a running server on the embedded
 * database forbids.
 * @param entry the command's `import.meta.url`: beside it lies the process of the embedded database.
 */
export async function runCommand(
  entry: string,
  command: (tools: Tools) => Promise<void>,
  { alone = false } = {},
) {
  try {
    const env = readEnv(process.env)
    const log = makeLog({ logLevel: 'error' })
    const processFile = path.join(path.dirname(fileURLToPath(entry)), 'database.js')
    const open = alone ? openForServer : openForCommand
    const opened = await open({ env, log, processFile, onProgress: (text) => say(text) })
    try {
      await command({ env, log, opened, root: process.cwd() })
    } finally {
      await opened.release()
    }
    process.exit(0)
  } catch (error) {
    stop(failureText(error))
  }
}

/** Lends the migrated database. */
export async function withDatabase<T>(
  tools: Tools,
  use: (database: Database) => Promise<T>,
): Promise<T> {
  await migrate(tools.opened.config, tools.root)
  const database = openDatabase(tools.opened.config, tools.log)
  try {
    return await use(database)
  } finally {
    await database.close()
  }
}
