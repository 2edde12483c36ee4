import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { caller } from './caller.mjs'
import { makeDatabase } from './database.mjs'
import { progress, round, timed } from './measure.mjs'
import { probeInto, used } from './probe.mjs'
import { ownerOf, startServer } from './server.mjs'

const subjects =
  'refund luggage seat gate wifi coffee price delay staff card payment login crash search button menu toilet clean cold noise queue parking website voucher boarding security lounge blanket breakfast transfer'.split(
    ' ',
  )
const fillers = 'the was and a of my at in it very once again still not really'.split(' ')
const topics = ['Till', 'Desk', 'App', 'On board', 'Parking', 'Other']
const channels = ['web', 'app', 'store', 'phone', 'mail']
const patterns = [
  'refund(s|ed)? (was )?(never|not)',
  '\\bwi-?fi\\b.*(again|not)',
  '(card|payment) (was )?(refused|declined|not)',
  'delay(s|ed)?\\b.*\\bhours?',
  '^login (failed|was)',
  'cra+sh(es|ed)? (often|again)',
]

/**
 * Rules over a full inbox: what a preview of all of them costs, a run that
 * gives most responses to touchpoints, one that has nothing to do, and one
 * that moves them all to other touchpoints.
 *
 *   npm run bench -- rules [--responses 100000] [--database postgresql://…]
 */
export async function bench(args) {
  const { values } = parseArgs({
    args,
    options: { responses: { type: 'string', default: '100000' }, database: { type: 'string' } },
  })
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-rules-'))
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
    const journeyId = await makeJourney(call)
    const n = Number(values.responses)
    await fillInbox(call, journeyId, n)
    const rules = await writeRules(call, journeyId)
    const bench = { call, journeyId, probes }
    return {
      database: own ? 'postgresql' : 'embedded',
      responses: n,
      rules: rules.length,
      ...(await previewed('preview', bench)),
      ...(await ran('run', bench)),
      ...(await ran('run_again', bench)),
      ...(await previewed('preview_assigned', bench)),
      ...(await turned(bench, rules)),
      rss_mb: round((await used(probes, ['server'])).server.rss),
    }
  } finally {
    await server.stop()
    await own?.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function makeJourney(call) {
  const { workspaces } = await call.ask('account.me', {})
  const asked = { workspaceId: workspaces[0].id, title: 'Bench', personaIds: [] }
  const { id } = await call.tell('journey.create', { ...asked, template: 'airline' })
  return id
}

function dice(seed) {
  let state = seed
  return (end) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * end)
  }
}

function* lines(n) {
  yield 'id,csat,date,channel,topic,branch,comment\n'
  const roll = dice(7)
  const one = (list) => list[roll(list.length)]
  for (let row = 0; row < n; row += 1) {
    const day = new Date(Date.UTC(2024, 0, 1 + roll(730))).toISOString().slice(0, 10)
    const words = Array.from({ length: 12 }, (_, at) => one(at % 5 === 2 ? subjects : fillers))
    const cells = [row, 1 + roll(5), day, one(channels), one(topics), `Branch ${roll(500)}`]
    yield `${cells.join(',')},${words.join(' ')} ${row}\n`
  }
}

async function fillInbox(call, journeyId, n) {
  progress(`import of ${n} …`)
  const upload = await call.upload(journeyId, 'inbox.csv', [...lines(n)].join(''))
  const { mapping } = await call.ask('feedback.preview', { journeyId, ...upload })
  const { format, dateOrder, zone, source } = mapping
  const none = { channel: '', attributes: [], values: [], scales: [], touchpoints: [] }
  await call.tell('feedback.startImport', {
    journeyId,
    ...upload,
    mapping: {
      ...{ format, dateOrder, zone, source, ...none },
      layout: 'long',
      touchpoint: null,
      value: 1,
      verbatim: 6,
      instrument: { from: 'fixed', instrument: 'csat' },
      columns: { time: 2, channel: 3, source: null, customer: null, externalId: 0 },
    },
  })
  for (;;) {
    const view = await call.ask('feedback.importStatus', { journeyId, importId: upload.uploadId })
    if (view.state === 'done' && view.accepted === n) return
    if (!['running', 'counting'].includes(view.state)) {
      throw new Error(`The import is ${view.state} with ${view.accepted} rows: ${view.problem}`)
    }
    await delay(100)
  }
}

/** Forty rules; together they take about two thirds of the responses. @returns their ids */
async function writeRules(call, journeyId) {
  const { records } = await call.ask('journey.records', { journeyId })
  const touchpoints = records.filter(({ type }) => type === 'touchpoint').map(({ id }) => id)
  const conditions = [
    ...subjects.slice(0, 24).map((word, at) => ({
      is: 'words',
      words: [`${word} once again`, `${word} not`, `my ${word}`, `nothing like ${at}`],
    })),
    ...patterns.map((pattern) => ({ is: 'pattern', pattern })),
    ...topics.slice(0, 4).map((topic, at) => ({
      is: 'all',
      of: [
        { is: 'column', name: 'topic', equals: [topic, `${topic} ${at}`] },
        { is: 'channel', channels: [channels[at]] },
      ],
    })),
    ...subjects.slice(24).map((word) => ({ is: 'words', words: [word] })),
  ]
  const ids = []
  for (const [at, condition] of conditions.entries()) {
    const touchpointId = touchpoints[at % touchpoints.length]
    ids.push((await call.tell('rule.create', { journeyId, touchpointId, condition })).ruleId)
  }
  return ids
}

/** Counts what the rules take to the end, as the page does. */
async function previewed(name, { call, journeyId, probes }) {
  progress(`${name} …`)
  await used(probes, ['server'])
  let first
  let taken = 0
  const { ms } = await timed(async () => {
    const begin = performance.now()
    let cursor = null
    do {
      const portion = await call.ask('rule.preview', { journeyId, cursor })
      first ??= performance.now() - begin
      for (const { ruleId, n } of portion.takings) taken += ruleId === null ? 0 : n
      cursor = portion.nextCursor
    } while (cursor !== null)
  })
  const { server } = await used(probes, ['server'])
  return {
    [`${name}_s`]: round(ms / 1000, 2),
    [`${name}_first_answer_ms`]: round(first),
    [`${name}_taken`]: taken,
    [`${name}_event_loop_p99_ms`]: round(server.stallP99),
  }
}

/** Runs the rules to the end. */
async function ran(name, { call, journeyId, probes }) {
  progress(`${name} …`)
  await used(probes, ['server'])
  let moved
  const { ms } = await timed(async () => {
    const { version } = await call.ask('rule.list', { journeyId })
    let run = await call.tell('rule.run', { journeyId, version })
    while (run.state === 'running') {
      await delay(50)
      run = await call.ask('rule.lastRun', { journeyId })
    }
    if (run.state !== 'done') throw new Error(`The run is ${run.state}: ${run.problem}`)
    moved = run.changed
  })
  const { server } = await used(probes, ['server'])
  return {
    [`${name}_s`]: round(ms / 1000, 2),
    [`${name}_moved`]: moved,
    [`${name}_event_loop_p99_ms`]: round(server.stallP99),
  }
}

/** Gives the rules each other's touchpoints, and runs them: all that they took moves. */
async function turned(bench, ids) {
  const { call, journeyId } = bench
  const { rules } = await call.ask('rule.list', { journeyId })
  for (const [at, ruleId] of ids.entries()) {
    const { touchpointId } = rules[(at + 1) % rules.length]
    await call.tell('rule.update', { journeyId, ruleId, touchpointId })
  }
  return ran('run_of_all_others', bench)
}
