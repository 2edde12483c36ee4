import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { caller } from './caller.mjs'
import { median, progress, quantile, round, timed } from './measure.mjs'
import { probeInto, used } from './probe.mjs'
import { ownerOf, startServer } from './server.mjs'

const touchpoints = 200
const days = 730
const requests = 200
const channels = ['web', 'app', 'store', 'phone', 'mail']
const instruments = { nps: [0, 10], csat: [1, 5], ces: [1, 7] }
const plans = ['free', 'plus', 'team', 'business', 'enterprise']
const words = 'slow queue friendly broken refund waiting helpful confusing quick crowded'.split(' ')

/**
 * A large survey by file, and what the heat of it costs afterwards: unfiltered,
 * filtered, by attributes and segments together, and searched for words.
 *
 *   npm run bench -- feedback [--responses 1000000] [--database postgresql://…]
 *
 * With `--database`, the address of a server where databases may be made, the
 * same rows are counted and copied by plain SQL too.
 */
export async function bench(args) {
  const { values } = parseArgs({
    args,
    options: { responses: { type: 'string', default: '1000000' }, database: { type: 'string' } },
  })
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-feedback-'))
  const own = values.database ? await makeDatabase(values.database) : null
  const probes = join(folder, 'probes')
  const env = {
    ...probeInto(probes),
    LOG_LEVEL: 'warn',
    ...(own ? { DATABASE_URL: own.url, NEXTAUTH_SECRET: randomUUID() } : {}),
  }
  const server = await startServer({
    cwd: process.cwd(),
    dataDir: join(folder, 'data'),
    env,
  }).catch(async (error) => {
    await own?.remove()
    throw error
  })
  try {
    const call = caller(server.address, (await ownerOf(server)).cookies)
    const place = await makeJourney(call)
    const n = Number(values.responses)
    const written = await importAll(call, place, n, probes)
    const read = await readAll(call, place)
    const { server: reading } = await used(probes, ['server'])
    const plain = own ? await plainSql(own.url, place, written.import_s, read) : {}
    return {
      database: own ? 'postgresql' : 'embedded',
      responses: n,
      ...written,
      ...read,
      rss_after_reading_mb: round(reading.rss),
      ...plain,
    }
  } finally {
    await server.stop()
    await own?.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function makeDatabase(address) {
  const name = `throughline_bench_${process.pid}`
  const onServer = async (statement) => {
    const client = new pg.Client({ connectionString: address })
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
  await onServer(`create database ${name}`)
  const url = new URL(address)
  url.pathname = `/${name}`
  return { url: url.href, remove: () => onServer(`drop database ${name} with (force)`) }
}

/** A journey with 200 touchpoints, copies of the template's first one, and ten segments. */
async function makeJourney(call) {
  const { workspaces } = await call.ask('account.me', {})
  const workspaceId = workspaces[0].id
  const asked = { workspaceId, title: 'Bench', personaIds: [], template: 'airline' }
  const { id: journeyId } = await call.tell('journey.create', asked)
  const { records } = await call.ask('journey.records', { journeyId })
  const there = records.filter(({ type }) => type === 'touchpoint')
  const put = Array.from({ length: touchpoints - there.length }, (_, index) => ({
    ...there[0],
    id: randomUUID(),
    title: `Bench touchpoint ${index}`,
  }))
  const diff = { put, patch: [], remove: [] }
  await call.tell('journey.commit', { journeyId, clientId: randomUUID(), mutationId: 1, diff })
  const segments = []
  for (let index = 0; index < 10; index += 1) {
    const rule = { all: [{ is: 'between', key: 'age', min: 18 + index * 6, max: 23 + index * 6 }] }
    const asked = { workspaceId, name: `Age ${index}`, kind: 'demographic', rule }
    segments.push((await call.tell('segment.create', asked)).segmentId)
  }
  const titles = [...there, ...put].map(({ title }) => title)
  return { workspaceId, journeyId, titles: [...new Set(titles)], segments }
}

function dice(seed) {
  let state = seed
  return (end) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * end)
  }
}

const day = (number) => new Date(Date.UTC(2024, 0, 1 + number)).toISOString().slice(0, 10)

function* lines(titles, n) {
  yield 'id,touchpoint,instrument,value,date,channel,customer,plan,age,comment\n'
  const roll = dice(7)
  for (let row = 0; row < n; row += 1) {
    const instrument = Object.keys(instruments)[roll(3)]
    const [min, max] = instruments[instrument]
    const customer = roll(100_000)
    const comment =
      roll(10) < 3
        ? `${Array.from({ length: 12 }, () => words[roll(words.length)]).join(' ')} ${row}`
        : ''
    const cells = [row, titles[roll(titles.length)], instrument, min + roll(max - min + 1)]
    cells.push(day(roll(days)), channels[roll(5)], `C${customer}`)
    cells.push(plans[customer % 5], 18 + (customer % 60), comment)
    yield `${cells.map((cell) => (`${cell}`.includes(',') ? `"${cell}"` : cell)).join(',')}\n`
  }
}

async function importAll(call, { journeyId, titles }, n, probes) {
  const text = [...lines(titles, n)].join('')
  await used(probes, ['server'])
  const { ms } = await timed(async () => {
    const upload = await call.upload(journeyId, 'survey.csv', text)
    const { mapping } = await call.ask('feedback.preview', { journeyId, ...upload })
    mapping.attributes = [
      { column: 7, key: 'plan', label: 'Plan', type: 'text', of: 'customer' },
      { column: 8, key: 'age', label: 'Age', type: 'number', of: 'customer' },
    ]
    await call.tell('feedback.startImport', { journeyId, ...upload, mapping })
    await ended(call, { journeyId, importId: upload.uploadId }, n)
  })
  const { server } = await used(probes, ['server'])
  return {
    import_s: round(ms / 1000, 2),
    import_rows_per_s: round(n / (ms / 1000)),
    event_loop_p99_ms: round(server.stallP99),
    rss_mb: round(server.rss),
  }
}

async function ended(call, which, n) {
  for (;;) {
    const view = await call.ask('feedback.importStatus', which)
    if (view.state === 'done' && view.accepted === n) return
    if (!['running', 'counting'].includes(view.state)) {
      throw new Error(`The import is ${view.state} with ${view.accepted} rows: ${view.problem}`)
    }
    await delay(100)
  }
}

async function readAll(call, { journeyId, segments }) {
  const heat = (filters) => call.ask('heat.map', { journeyId, filters })
  const cold = await timed(() => heat({}))
  const first = await timed(() => heat({ segmentIds: [segments[0]] }))
  const roll = dice(11)
  const one = (list) => [list[roll(list.length)]]
  const period = () => {
    const from = roll(days - 60)
    return { from: day(from), to: day(from + 30 + roll(days - from - 30)) }
  }
  const attribute = () => ({ is: 'one-of', key: 'plan', values: one(plans) })
  const filtered = () => ({
    ...(roll(2) ? period() : {}),
    ...(roll(2) ? { channels: one(channels) } : {}),
    ...(roll(2) ? { instruments: one(Object.keys(instruments)) } : {}),
    ...(roll(2) ? { segmentIds: one(segments) } : { attributes: [attribute()] }),
  })
  const combined = () => ({
    ...period(),
    attributes: [
      attribute(),
      { is: 'between', key: 'age', min: 20 + roll(20), max: 50 + roll(20) },
    ],
    segmentIds: [...new Set([...one(segments), ...one(segments)])],
  })
  const p95 = async (name, work) => {
    progress(`${name} …`)
    const times = []
    for (let turn = 0; turn < requests; turn += 1) times.push((await timed(() => work(turn))).ms)
    return round(quantile(times, 0.95))
  }
  const search = (turn) =>
    call.ask('feedback.verbatims', {
      journeyId,
      filters: {},
      search: turn % 2 ? `${words[roll(10)]} ${words[roll(10)]}` : `absent ${turn}`,
    })
  await search(0)
  return {
    cold_heatmap_ms: round(cold.ms),
    first_filtered_ms: round(first.ms),
    empty_request_p95_ms: await p95('empty', () =>
      call.ask('heat.ranking', { journeyId, filters: { from: '1999-01-01', to: '1999-01-01' } }),
    ),
    heatmap_p95_ms: await p95('heat', () => heat({})),
    filtered_heatmap_p95_ms: await p95('filtered', () => heat(filtered())),
    combined_heatmap_p95_ms: await p95('combined', () => heat(combined())),
    verbatim_search_p95_ms: await p95('search', search),
  }
}

/** The same rows counted by one plain GROUP BY, and copied as text into a table without an index. */
async function plainSql(url, { workspaceId, journeyId }, importSeconds, read) {
  progress('plain SQL …')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('vacuum analyze "Response"')
    const grouped = []
    for (let run = 0; run < 9; run += 1) {
      const { ms } = await timed(() =>
        client.query(
          `select "touchpointId", instrument, count(*), count(*) filter (where "value" <= 2), sum("value"), sum("value" * "value")
          from "Response" where "workspaceId" = $1 and "journeyId" = $2 group by 1, 2`,
          [workspaceId, journeyId],
        ),
      )
      grouped.push(ms)
    }
    const groupBy = median(grouped)
    const copy = (await bareCopy(client)) / 1000
    return {
      group_by_ms: round(groupBy),
      speedup: round(groupBy / read.heatmap_p95_ms),
      filtered_speedup: round(groupBy / read.filtered_heatmap_p95_ms),
      bare_copy_s: round(copy, 2),
      ratio_to_copy: round(importSeconds / copy, 2),
    }
  } finally {
    await client.end()
  }
}

async function bareCopy(client) {
  const file = `/tmp/throughline_bench_${process.pid}.copy`
  await client.query('create table bare as select * from "Response" with no data')
  await client.query(`copy "Response" to '${file}'`)
  try {
    return (await timed(() => client.query(`copy bare from '${file}'`))).ms
  } finally {
    await client.query(`copy (select 1) to program 'rm -f ${file}'`)
  }
}
