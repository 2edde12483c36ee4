import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { bundle, cacheFolder } from '../../server/cli/bundle.mjs'
import { attributes, lines } from './feedback/survey.mjs'
import { workbookOf } from './feedback/workbook.mjs'
import { median, progress, round } from './measure.mjs'

const runs = 3
const pieceSize = 256 * 1024
const blockSize = 65_536
const summedTogether = 8
const formats = {
  csv: { kind: 'csv', encoding: 'utf-8', delimiter: ',' },
  xlsx: { kind: 'xlsx', sheet: 'Sheet1' },
}

/**
 * What the thread that reads import files takes for each row, without server
 * and database: to look at a file's beginning, at the form of all of it, to
 * look it over for words, and to read, check and encode it. The first of the rows pay for starting the thread.
 *
 *   npm run bench -- reading [--responses 1000000] [--as xlsx]
 */
export async function bench(args) {
  const options = {
    responses: { type: 'string', default: '1000000' },
    as: { type: 'string', default: 'csv' },
  }
  const { responses, as } = parseArgs({ args, options }).values
  const n = Number(responses)
  const format = formats[as]
  const titles = Array.from({ length: 200 }, (_, index) => `Bench touchpoint ${index}`)
  const bytes =
    as === 'xlsx' ? workbookOf(lines(titles, n)) : Buffer.from([...lines(titles, n)].join(''))
  const folder = cacheFolder(`bench-${process.pid}`)
  await bundle({ names: ['import-worker'], folder })
  const workerFile = join(folder, 'import-worker.js')
  const tasks = {
    head: { task: 'look', format, rows: 2 },
    form: { task: 'count', format },
    words: { task: 'look over', format, wanted: { words: [3], dateOrders: [4] } },
    read: {
      task: 'read',
      plan: planOf(titles, format),
      target: { ...place, blockSize, summedTogether },
      rowsDone: 0,
    },
  }
  try {
    const figures = { as, responses: n, megabytes: round(bytes.length / 1024 / 1024) }
    for (const [name, task] of Object.entries(tasks)) {
      const times = []
      for (let run = 0; run < runs; run += 1) {
        progress(`${name}, run ${run + 1} of ${runs} …`)
        times.push(await microseconds(workerFile, task, bytes))
      }
      figures[`${name}_us_per_row`] = round(median(times) / n, 2)
    }
    return { ...figures, runs }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const place = { workspaceId: randomUUID(), journeyId: randomUUID(), importId: randomUUID() }

/** Mapping and map, as an import of this file has them. */
function planOf(titles, format) {
  const touchpoints = titles.map((title) => [title.toLowerCase(), { touchpointId: randomUUID() }])
  return {
    ...{ workspaceId: place.workspaceId, format, dateOrder: 'dmy', zone: 'UTC', time: 0 },
    ...{ source: 'bench', channel: '', attributes, readings: new Map(), rules: [] },
    columns: { time: 4, channel: 5, source: 6, customer: 7, externalId: 0 },
    questions: {
      ...{ layout: 'long', touchpoint: 1, value: 3, verbatim: 10, instrument: { column: 2 } },
      touchpoints: new Map(touchpoints),
    },
  }
}

/** Processor time that the process spends on a task while it does nothing else. */
async function microseconds(workerFile, task, bytes) {
  const before = process.cpuUsage()
  await run(workerFile, task, bytes)
  const { user, system } = process.cpuUsage(before)
  return user + system
}

function run(workerFile, task, bytes) {
  const size = bytes.length
  const worker = new Worker(workerFile, { workerData: { ...task, size, pieceSize } })
  // A piece of its own: a view would take the whole file along.
  const pieceAt = (start) =>
    start < size ? new Uint8Array(bytes.subarray(start, start + pieceSize)) : null
  return new Promise((resolve, reject) => {
    worker.on('error', reject)
    worker.on('exit', resolve)
    worker.on('message', (message) => {
      if (message.type === 'want') {
        worker.postMessage({ type: 'bytes', bytes: pieceAt(message.position * pieceSize) })
      } else if (message.type === 'block') worker.postMessage({ type: 'credit' })
      else if (message.type === 'failed') reject(message.cause ?? new Error(message.message))
    })
  })
}
