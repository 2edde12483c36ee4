import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { median, progress, round, timed } from '../measure.mjs'
import { countedSql, sumOf } from './counted-sql.mjs'

/** As few counts as heat could be made from; the yardstick of every run since the first. */
const barest = `select "touchpointId", instrument, count(*), count(*) filter (where "value" <= 2), sum("value"), sum("value" * "value")
  from "Response" where "workspaceId" = $1 and "journeyId" = $2 group by 1, 2`
const bare = 'create table bare as select * from "Response" with no data'

const runs = 9

/**
 * The same rows on the same database, counted by plain GROUP BYs and copied as
 * text into a table without an index: what the product is measured against.
 * @param asked filters, each with the `n` and `negative` that the product answered
 * @returns medians: of 9 counts of all, of one count under each of the filters (ms), and of 3 copies (s)
 * @throws Error where SQL counts otherwise than the product did
 */
export async function plainSql(database, place, asked) {
  progress('plain SQL …')
  await database.prepare()
  const barestMs = []
  const wholeMs = []
  for (let run = 0; run < runs; run += 1) {
    const values = [place.workspaceId, place.journeyId]
    barestMs.push((await timed(() => database.query(barest, values))).ms)
    wholeMs.push((await timed(() => database.query(...countedSql(place, {})))).ms)
  }
  const filteredMs = []
  for (const { filters, n, negative } of asked) {
    const { ms, value } = await timed(() => database.query(...countedSql(place, filters)))
    filteredMs.push(ms)
    const sum = sumOf(value.rows)
    if (sum.n !== n || sum.negative !== negative) {
      const found = `${sum.n} responses, ${sum.negative} negative`
      throw new Error(
        `SQL counts ${found} under ${JSON.stringify(filters)}, not ${n}, ${negative}.`,
      )
    }
  }
  const copies = []
  for (let run = 0; run < 3; run += 1) copies.push(await database.copy())
  return {
    barestMs: median(barestMs),
    wholeMs: median(wholeMs),
    filteredMs: median(filteredMs),
    bareCopyS: median(copies) / 1000,
  }
}

/**
 * What the product's figures are against those of plain SQL.
 *
 * - `speedup`, `filtered_speedup`: a GROUP BY that gives the same numbers, of
 *   all and under the same filters as the product was asked.
 * - `speedup_plain`, `filtered_speedup_plain`: the barest GROUP BY over all,
 *   which knows neither channels nor each instrument's own rule, nor filters.
 */
export function compared({ barestMs, wholeMs, filteredMs, bareCopyS }, written, read) {
  return {
    same_numbers_ms: round(wholeMs),
    speedup: round(wholeMs / read.heatmap_p95_ms),
    filtered_same_numbers_ms: round(filteredMs),
    filtered_speedup: round(filteredMs / read.filtered_heatmap_p95_ms),
    group_by_ms: round(barestMs),
    speedup_plain: round(barestMs / read.heatmap_p95_ms),
    filtered_speedup_plain: round(barestMs / read.filtered_heatmap_p95_ms),
    bare_copy_s: round(bareCopyS, 2),
    ratio_to_copy: round(written.import_s / bareCopyS, 2),
  }
}

/** Works on a database of a PostgreSQL server that can write files. */
export async function onPostgres(url, work) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const file = `/tmp/throughline_bench_${process.pid}.copy`
  try {
    return await work({
      query: (text, values) => client.query(text, values),
      async prepare() {
        await client.query('vacuum analyze "Response", "CustomerAttributes"')
        await client.query(bare)
        await client.query(`copy "Response" to '${file}'`)
      },
      async copy() {
        await client.query('truncate bare')
        return (await timed(() => client.query(`copy bare from '${file}'`))).ms
      },
    })
  } finally {
    await client.query(`copy (select 1) to program 'rm -f ${file}'`)
    await client.end()
  }
}

/** Works on the folder of an embedded database that nobody has open. */
export async function onEmbedded(folder, work) {
  const database = await PGlite.create(folder)
  let rows
  try {
    return await work({
      query: (text, values) => database.query(text, values),
      async prepare() {
        await database.query('analyze "Response"')
        await database.query('analyze "CustomerAttributes"')
        await database.query(bare)
        rows = (await database.query(`copy "Response" to '/dev/blob'`)).blob
      },
      async copy() {
        await database.query('truncate bare')
        return (await timed(() => database.query(`copy bare from '/dev/blob'`, [], { blob: rows })))
          .ms
      },
    })
  } finally {
    await database.close()
  }
}
