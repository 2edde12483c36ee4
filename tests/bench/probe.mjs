import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

const probe = pathToFileURL(join(import.meta.dirname, 'process-probe.mjs')).href

/** The environment in which a server and its database report what they use into a folder. */
export function probeInto(folder) {
  mkdirSync(folder, { recursive: true })
  return { BENCH_PROBE: folder, NODE_OPTIONS: `--import=${probe}` }
}

/**
 * What processes have used since they were asked last; see process-probe.mjs.
 * @param names `server`, `database`
 * @returns their figures by name
 */
export async function used(folder, names) {
  const read = (name) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
  const fresh = async (name) => {
    const before = read(name)
    process.kill(before.pid, 'SIGUSR2')
    for (;;) {
      await delay(5)
      const now = read(name)
      if (now.reports > before.reports) return now
    }
  }
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await fresh(name)])))
}
