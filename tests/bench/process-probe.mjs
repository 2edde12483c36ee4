/**
 * Loaded into the server and its database by NODE_OPTIONS. On each SIGUSR2 it
 * writes to BENCH_PROBE what the process has used since the one before; and
 * where that was, as a CPU profile, to BENCH_PROFILE if that names a folder.
 */
import { renameSync, writeFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { basename, join } from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

const names = { 'start.mjs': 'server', 'database.js': 'database', 'peer-server.mjs': 'server' }
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
      /** Resident memory now, MB. */
      rss: process.memoryUsage.rss() / 1e6,
    }
    const file = join(folder, `${name}.json`)
    // Whoever reads it finds the old figures or the new ones, whole.
    writeFileSync(`${file}.new`, JSON.stringify({ pid: process.pid, ...figures }))
    renameSync(`${file}.new`, file)
    reports += 1
    loop.reset()
    cpu = process.cpuUsage()
    busy = performance.eventLoopUtilization()
  }
  const { BENCH_PROFILE: profiles } = process.env
  const profiler = profiles ? await startProfiler() : null
  process.on('SIGUSR2', async () => {
    report()
    if (!profiler) return
    const { profile } = await profiler.post('Profiler.stop')
    await profiler.post('Profiler.start')
    writeFileSync(join(profiles, `${name}-${reports}.cpuprofile`), JSON.stringify(profile))
  })
  report()
}

async function startProfiler() {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.start')
  return session
}
