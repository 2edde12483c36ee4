import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median, progress, round, timed } from './measure.mjs'
import { startServer } from './server.mjs'

/**
 * What a newcomer waits for: from a clean clone to a ready product, and from
 * the second start to the first page. Seconds; medians where there are several.
 */
export async function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-start-'))
  const clone = join(folder, 'clone')
  const dataDir = join(folder, 'data')
  try {
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${process.cwd()}`, clone])
    progress('npm ci …')
    const install = await timed(() => execFileSync('npm', ['ci'], { cwd: clone, stdio: 'ignore' }))
    progress('first start: builds, creates the database, seeds …')
    const first = await startServer({ cwd: clone, dataDir })
    await first.stop()
    const second = []
    for (let run = 0; run < 5; run += 1) {
      progress(`second start, run ${run + 1} of 5 …`)
      second.push(await secondStart(clone, dataDir))
    }
    return {
      install_s: round(install.ms / 1000, 2),
      first_start_to_ready_s: round(first.readyMs / 1000, 2),
      install_to_ready_s: round((install.ms + first.readyMs) / 1000, 2),
      second_start_to_ready_s: round(median(second.map((run) => run.ready)) / 1000, 2),
      second_start_to_first_page_s: round(median(second.map((run) => run.page)) / 1000, 2),
      second_start_to_first_page_worst_s: round(
        Math.max(...second.map((run) => run.page)) / 1000,
        2,
      ),
      runs: second.length,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function secondStart(cwd, dataDir) {
  const server = await startServer({ cwd, dataDir })
  try {
    const page = await timed(async () => {
      const response = await fetch(`${server.address}/sign-in`)
      await response.text()
      if (!response.ok) throw new Error(`The first page answered ${response.status}.`)
    })
    return { ready: server.readyMs, page: server.readyMs + page.ms }
  } finally {
    await server.stop()
  }
}
