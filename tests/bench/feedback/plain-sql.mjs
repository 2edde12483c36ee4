import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { median, progress, round, timed } from '../measure.mjs'

const grouped = `select "touchpointId", instrument, count(*), count(*) filter (where "value" <= 2), sum("value"), sum("value" * "value")
  from "Response" where "workspaceId" = $1 and "journeyId" = $2 group by 1, 2`
const bare = 'create table bare as select * from "Response" with no data'

/**
 * The same rows on the same database, counted by one plain GROUP BY and copied
 * as text into a table without an index: what the product is measured against.
 * @returns the median of 9 counts in ms, and of 3 copies in s
 */
export async function plainSql(database, { workspaceId, journeyId }) {
  progress('plain SQL …')
  await database.prepare()
  const counts = []
  for (let run = 0; run < 9; run += 1) {
    counts.push((await timed(() => database.query(grouped, [workspaceId, journeyId]))).ms)
  }
  const copies = []
  for (let run = 0; run < 3; run += 1) copies.push(await database.copy())
  return { groupByMs: median(counts), bareCopyS: median(copies) / 1000 }
}

/** What the product's figures are against those of plain SQL. */
export function compared({ groupByMs, bareCopyS }, written, read) {
  return {
    group_by_ms: round(groupByMs),
    speedup: round(groupByMs / read.heatmap_p95_ms),
    filtered_speedup: round(groupByMs / read.filtered_heatmap_p95_ms),
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
        await client.query('vacuum analyze "Response"')
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
