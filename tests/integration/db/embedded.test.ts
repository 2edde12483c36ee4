import { cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Pool } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { EmbeddedDatabase, EmbeddedFailed } from '@/server/db/embedded/embedded'
import { placesIn } from '@/server/db/embedded/folder'
import { makeLog } from '@/server/log'
import { bundle, cacheFolder } from '../../../server/cli/bundle.mjs'

const log = makeLog({ logLevel: 'silent' })
const built = cacheFolder(`embedded-${process.pid}`)
const processFile = path.join(built, 'database.js')
let dataDir: string
let running: { stop: () => Promise<void> }[] = []
let pools: Pool[] = []

/** An empty database, made once: creating one takes seconds. */
const template = mkdtempSync(path.join(tmpdir(), 'throughline-template-'))

beforeAll(async () => {
  await bundle({ names: ['database'], folder: built })
  await (await EmbeddedDatabase.start({ dataDir: template, processFile, log })).stop()
})
afterAll(() => {
  for (const folder of [built, template]) rmSync(folder, { recursive: true, force: true })
})

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'throughline-embedded-'))
  cpSync(template, dataDir, { recursive: true })
})
afterEach(async () => {
  await Promise.all(pools.map((pool) => pool.end()))
  await Promise.all(running.map((database) => database.stop()))
  pools = []
  running = []
  rmSync(dataDir, { recursive: true, force: true })
})

async function start(): Promise<EmbeddedDatabase> {
  const database = await EmbeddedDatabase.start({ dataDir, processFile, log })
  running.push(database)
  return database
}

function poolOf(database: EmbeddedDatabase): Pool {
  const pool = new Pool(database.poolConfig)
  pool.on('error', () => {})
  pools.push(pool)
  return pool
}

/** Asks until the restarted database answers. */
async function eventually<T>(ask: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + 30_000
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (Date.now() > deadline) throw error
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
}

describe('the embedded database', () => {
  it('keeps what was written, in a folder that is closed to others', async () => {
    const first = await start()
    await poolOf(first).query('CREATE TABLE kept AS SELECT 7 AS n')
    expect(statSync(path.join(dataDir, 'run')).mode & 0o777).toBe(0o700)
    await first.stop()
    const second = await start()
    expect((await poolOf(second).query('SELECT n FROM kept')).rows).toEqual([{ n: 7 }])
  })

  it('refuses a second owner, and says who the first one is', async () => {
    await start()
    const second = start()
    await expect(second).rejects.toThrow(EmbeddedFailed)
    await expect(second).rejects.toThrow(
      new RegExp(`already running on this data folder \\(process ${process.pid}\\)`),
    )
  })

  it('recovers the lock of a process that is dead', async () => {
    const dead = { pid: 2 ** 22 + 1, started: '1', app: 2 ** 22 + 1 }
    writeFileSync(placesIn(dataDir).lock, JSON.stringify(dead))
    const database = await start()
    expect((await poolOf(database).query('SELECT 1 AS n')).rows).toEqual([{ n: 1 }])
  })

  it('recovers the lock of a dead process whose number another one has now', async () => {
    const reused = { pid: process.pid, started: 'long ago', app: process.pid }
    writeFileSync(placesIn(dataDir).lock, JSON.stringify(reused))
    expect((await start()).pid).toBeTypeOf('number')
  })

  it('comes back after a crash, at the same place, with every acknowledged row', async () => {
    const database = await start()
    const pool = poolOf(database)
    await pool.query('CREATE TABLE kept (n int)')
    await pool.query('INSERT INTO kept SELECT generate_series(1, 500)')
    const crashed = database.pid as number
    process.kill(crashed, 'SIGKILL')
    const answer = await eventually(() => pool.query('SELECT count(*)::int AS n FROM kept'))
    expect(answer.rows).toEqual([{ n: 500 }])
    expect(database.pid).not.toBe(crashed)
  })

  it('loses nothing when large statements meet small ones of other connections', async () => {
    const pool = poolOf(await start())
    await pool.query('CREATE TABLE big (n int)')
    let open = true
    const numbers = Array.from({ length: 100_000 }, (_, n) => n)
    const small = async (word: string) => {
      while (open) {
        expect((await pool.query('SELECT $1::text AS word', [word])).rows).toEqual([{ word }])
      }
    }
    const large = async () => {
      for (let round = 0; round < 5; round++) {
        await pool.query('INSERT INTO big SELECT * FROM unnest($1::int[])', [numbers])
      }
      open = false
    }
    await Promise.all([large(), small('one'), small('two')])
    expect((await pool.query('SELECT count(*)::int AS n FROM big')).rows).toEqual([{ n: 500_000 }])
  })
})
