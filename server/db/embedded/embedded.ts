import { type ChildProcess, fork } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import type { PoolConfig } from 'pg'
import type { Log } from '@/server/log'
import { poolConfigOf } from './connection'
import type { FromDatabase } from './messages'
import type { Endpoint } from './serve'

/** The embedded database did not start; the message says why and what to do. */
export class EmbeddedFailed extends Error {
  override readonly name = 'EmbeddedFailed'
}

export type EmbeddedOptions = {
  dataDir: string
  /** The bundled `process.ts`. */
  processFile: string
  log: Log
  onProgress?: (text: string) => void
}

/** How long a stopping database may take to write what it holds, in ms. */
const stopPatience = 10_000
/** A database that keeps crashing is started again no faster than this, in ms. */
const restartPause = 1_000

/** The embedded database as the application sees it: it is there until stopped. */
export class EmbeddedDatabase {
  #child: ChildProcess | undefined
  #stopped = false
  #endpoint: Endpoint | undefined

  private constructor(private readonly options: EmbeddedOptions) {}

  /** @throws EmbeddedFailed, for example when another process has the data folder. */
  static async start(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
    const database = new EmbeddedDatabase(options)
    await database.#launch()
    return database
  }

  get poolConfig(): PoolConfig {
    if (!this.#endpoint) throw new Error('The embedded database has not started.')
    return poolConfigOf(this.#endpoint)
  }

  get pid(): number | undefined {
    return this.#child?.pid
  }

  async stop(): Promise<void> {
    this.#stopped = true
    const child = this.#child
    if (!child?.connected) return
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    const timer = setTimeout(() => child.kill('SIGKILL'), stopPatience)
    child.send('stop')
    await gone
    clearTimeout(timer)
  }

  async #launch(): Promise<void> {
    // A restarted database listens where the first one did: the pool knows no other place.
    const args = [this.options.dataDir, ...(this.#endpoint ? [JSON.stringify(this.#endpoint)] : [])]
    const child = fork(this.options.processFile, args, {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [],
    })
    this.#child = child
    await new Promise<void>((resolve, reject) => {
      child.on('message', (message: FromDatabase) => {
        if (message.type === 'progress') this.options.onProgress?.(message.text)
        if (message.type === 'failed') reject(new EmbeddedFailed(explain(message, this.options)))
        if (message.type === 'ready') {
          this.#endpoint = message.endpoint
          resolve()
        }
      })
      child.once('error', reject)
      child.once('exit', (code, signal) =>
        reject(new EmbeddedFailed(`The embedded database ended (${signal ?? `code ${code}`}).`)),
      )
    })
    // Only a database that was ready is started again; one that never was has been reported above.
    child.once('exit', (code, signal) => {
      if (!this.#stopped) void this.#restart({ code, signal })
    })
  }

  async #restart(how: { code: number | null; signal: NodeJS.Signals | null }): Promise<void> {
    this.options.log.error(how, 'the embedded database ended and is started again')
    while (!this.#stopped) {
      try {
        return await this.#launch()
      } catch (err) {
        this.options.log.error({ err }, 'the embedded database does not start')
        await pause(restartPause)
      }
    }
  }
}

function explain(
  message: Extract<FromDatabase, { type: 'failed' }>,
  options: EmbeddedOptions,
): string {
  if (message.owner === undefined) return `The embedded database did not start: ${message.text}`
  return (
    `Throughline is already running on this data folder (process ${message.owner}): ${options.dataDir}\n` +
    'Stop that one first, give this one another DATA_DIR, or set DATABASE_URL: ' +
    'several processes can share a PostgreSQL server.'
  )
}
