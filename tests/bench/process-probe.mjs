/**
 * Loaded into the server and its database by NODE_OPTIONS. On each SIGUSR2 it
 * writes to BENCH_PROBE what the process has used since the one before.
 */
import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

const names = { 'start.mjs': 'server', 'database.js': 'database' }
const name = names[basename(process.argv[1] ?? '')]
const folder = process.env.BENCH_PROBE

if (isMainThread && name && folder) {
  const loop = monitorEventLoopDelay({ resolution: 1 })
  let cpu = process.cpuUsage()
  let busy = performance.eventLoopUtilization()
  loop.enable()
  let reports = 0
  const report = () => {
    const used = process.cpuUsage(cpu)
    const { active } = performance.eventLoopUtilization(busy)
    const figures = {
      reports,
      /** Of all threads, s. */
      cpu: (used.user + used.system) / 1e6,
      /** Of the event loop, s, by the clock. */
      busy: active / 1000,
      /** How late the event loop came to a timer, ms. */
      stallMax: loop.max / 1e6,
      stallP99: loop.percentile(99) / 1e6,
    }
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ pid: process.pid, ...figures }))
    reports += 1
    loop.reset()
    cpu = process.cpuUsage()
    busy = performance.eventLoopUtilization()
  }
  process.on('SIGUSR2', report)
  report()
}
