import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { caller } from './caller.mjs'
import { makeDatabase } from './database.mjs'
import { importAirline } from './feedback/airline.mjs'
import { compared, onEmbedded, onPostgres, plainSql } from './feedback/plain-sql.mjs'
import { readAll } from './feedback/read.mjs'
import { attributes, lines, makeJourney } from './feedback/survey.mjs'
import { importFile } from './feedback/write.mjs'
import { round } from './measure.mjs'
import { probeInto, used } from './probe.mjs'
import { ownerOf, startServer } from './server.mjs'

/**
 * A large survey by file, and what the heat of it costs afterwards: unfiltered,
 * filtered, by attributes and segments together, and searched for words; beside
 * the same rows counted and copied by plain SQL on the same database
 * (feedback/plain-sql.mjs says what is compared with what).
 *
 *   npm run bench -- feedback [--responses 1000000] [--database postgresql://…] [--wide FILE]
 *
 * `--database` is the address of a server where databases may be made; without
 * it, all of it is on the embedded database.
 */
export async function bench(args) {
  const { values } = parseArgs({
    args,
    options: {
      responses: { type: 'string', default: '1000000' },
      database: { type: 'string' },
      wide: { type: 'string', default: '../shared/data/airline-survey-wide.csv' },
    },
  })
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-feedback-'))
  const own = values.database ? await makeDatabase(values.database) : null
  const probes = join(folder, 'probes')
  const dataDir = join(folder, 'data')
  const env = {
    ...probeInto(probes),
    LOG_LEVEL: 'warn',
    ...(own ? { DATABASE_URL: own.url, NEXTAUTH_SECRET: randomUUID() } : {}),
  }
  let server
  try {
    const start = () => startServer({ cwd: process.cwd(), dataDir, env })
    server = await start()
    const { cookies } = await ownerOf(server)
    const call = caller(server.address, cookies)
    const place = await makeJourney(call)
    const rows = Number(values.responses)
    const text = [...lines(place.titles, rows)].join('')
    const about = { journeyId: place.journeyId, name: 'survey.csv', text, rows, attributes }
    const { accepted, ...written } = await importFile(call, probes, about)
    if (accepted !== rows) throw new Error(`Only ${accepted} of ${rows} rows were accepted.`)
    const { figures: read, asked } = await readAll(call, place)
    const { server: reading } = await used(probes, ['server'])
    await server.stop()
    const work = (database) => plainSql(database, place, asked)
    const plain = own
      ? await onPostgres(own.url, work)
      : await onEmbedded(join(dataDir, 'postgres'), work)
    server = await start()
    const again = caller(server.address, cookies)
    const wide = await importAirline(again, probes, place.workspaceId, values.wide)
    return {
      database: own ? 'postgresql' : 'embedded',
      responses: rows,
      ...written,
      ...read,
      rss_after_reading_mb: round(reading.rss),
      ...wide,
      ...compared(plain, written, read),
    }
  } finally {
    await server?.stop()
    await own?.remove()
    // The database's process ends a moment after its server's.
    rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
  }
}
