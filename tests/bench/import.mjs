import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { caller } from './caller.mjs'
import { ended } from './feedback/write.mjs'
import { median, progress, quantile, round, timed } from './measure.mjs'
import { probeInto, used } from './probe.mjs'
import { ownerOf, startServer } from './server.mjs'

const runs = 3

/**
 * A wide survey into the airline journey on the production build and the
 * embedded database: how long it takes from the first byte of the upload to
 * the last row, what it leaves to somebody who edits meanwhile, and whether
 * the heatmap agrees with a recount of the file.
 *
 * @param args the survey's file; absent: one of the size of a real one is made
 */
export async function bench([file]) {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-import-'))
  const probes = join(folder, 'probes')
  const env = { ...probeInto(probes), LOG_LEVEL: 'warn' }
  const server = await startServer({ cwd: process.cwd(), dataDir: join(folder, 'data'), env })
  try {
    const { cookies } = await ownerOf(server)
    const call = caller(server.address, cookies)
    const results = []
    for (let run = 0; run < runs; run += 1) {
      progress(`run ${run + 1} of ${runs} …`)
      results.push(await importOnce(call, probes, file))
    }
    const middle = (name) => round(median(results.map((one) => one[name])), 2)
    const figures = Object.fromEntries(Object.keys(results[0]).map((name) => [name, middle(name)]))
    const stall = Math.max(...results.map((one) => one.loop_stall_max_ms))
    return { ...figures, loop_stall_worst_ms: round(stall), agrees_with_recount: true, runs }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function importOnce(call, probes, file) {
  const { workspaces } = await call.ask('account.me', {})
  const asked = { workspaceId: workspaces[0].id, title: 'Bench', personaIds: [] }
  const { id: journeyId } = await call.tell('journey.create', { ...asked, template: 'airline' })
  const text = file ? readFileSync(file, 'utf8') : await survey(call, journeyId)
  await used(probes, ['server', 'database'])
  const people = busyPeople(call, journeyId)
  const { ms, value } = await timed(async () => {
    const upload = await call.upload(journeyId, basename(file ?? 'survey.csv'), text)
    const { mapping } = await call.ask('feedback.preview', { journeyId, ...upload })
    await call.tell('feedback.startImport', { journeyId, ...upload, mapping })
    return { mapping, view: await ended(call, { journeyId, importId: upload.uploadId }) }
  })
  const waits = await people.rest()
  const { server, database } = await used(probes, ['server', 'database'])
  expectSame(await heatCounts(call, journeyId), recount(text, value.mapping))
  return {
    responses: value.view.accepted,
    seconds: ms / 1000,
    loop_stall_max_ms: server.stallMax,
    loop_stall_p99_ms: server.stallP99,
    server_cpu_s: server.cpu,
    server_loop_busy_s: server.busy,
    database_cpu_s: database.cpu,
    edits: waits.edit.length,
    edit_p50_ms: quantile(waits.edit, 0.5),
    edit_p95_ms: quantile(waits.edit, 0.95),
    heat_p95_ms: quantile(waits.heat, 0.95),
  }
}

/** Somebody edits 10 times a second, somebody looks at the heat twice a second. */
function busyPeople(call, journeyId) {
  let working = true
  const waits = { edit: [], heat: [] }
  const repeat = async (name, pause, work) => {
    for (let turn = 1; working; turn += 1) {
      const { ms } = await timed(() => work(turn))
      waits[name].push(ms)
      await delay(pause)
    }
  }
  const edits = call.ask('journey.records', { journeyId }).then(({ records }) => {
    const { id } = records.find(({ type }) => type === 'stage')
    const clientId = `bench-${journeyId}`
    return repeat('edit', 100, (mutationId) => {
      const diff = { put: [], patch: [{ id, set: { title: `Stage ${mutationId}` } }], remove: [] }
      return call.tell('journey.commit', { journeyId, clientId, mutationId, diff })
    })
  })
  const looks = repeat('heat', 500, () => call.ask('heat.map', { journeyId }))
  return {
    async rest() {
      working = false
      await Promise.all([edits, looks])
      return waits
    },
  }
}

/** 26,000 rows, one question for each touchpoint of the journey, up to 14; 0 is "not applicable". */
async function survey(call, journeyId) {
  const { records } = await call.ask('journey.records', { journeyId })
  const titles = records.filter(({ type }) => type === 'touchpoint').map(({ title }) => title)
  const questions = titles.slice(0, 14)
  const lines = [['id', 'Age', ...questions.map((title) => JSON.stringify(title))].join(',')]
  let state = 1
  const roll = (end) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * end)
  }
  for (let row = 0; row < 26_000; row += 1) {
    lines.push([100_000 + row, 18 + roll(60), ...questions.map(() => roll(6))].join(','))
  }
  return `${lines.join('\n')}\n`
}

/** Ratings and bad ones of each touchpoint, from the text alone. */
function recount(text, mapping) {
  const counts = {}
  const rows = text.trim().split('\n').slice(1)
  for (const { column, target } of mapping.ratings) {
    if (target.kind !== 'touchpoint') continue
    const values = rows.map((row) => Number(row.split(',')[column])).filter((value) => value > 0)
    const negative = values.filter((value) => value <= 2).length
    counts[target.touchpointId] = { n: values.length, negative }
  }
  return counts
}

async function heatCounts(call, journeyId) {
  const { touchpoints } = await call.ask('heat.map', { journeyId })
  const counted = touchpoints.filter(({ n }) => n > 0)
  return Object.fromEntries(counted.map((one) => [one.touchpointId, one]))
}

function expectSame(shown, counted) {
  const wrong = new Set([...Object.keys(shown), ...Object.keys(counted)])
  for (const id of wrong) {
    const [a, b] = [shown[id], counted[id]]
    if (!a || !b || a.n !== b.n || a.negative !== b.negative) {
      throw new Error(`The heatmap shows ${JSON.stringify(a)}, the file says ${JSON.stringify(b)}.`)
    }
  }
}
