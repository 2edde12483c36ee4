import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { launchBrowser } from './browser.mjs'
import { caller } from './caller.mjs'
import { median, quantile, round, timed } from './measure.mjs'
import { ownerOf, startServer } from './server.mjs'

/**
 * How long a response that a program sends takes to show on an open page: from
 * the first byte of the request until the heat page in real Chromium says one
 * response more. Milliseconds.
 *
 *   npm run bench -- arrival [--responses 30]
 */
export async function bench(args) {
  const { values } = parseArgs({
    args,
    options: { responses: { type: 'string', default: '30' } },
  })
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-arrival-'))
  const server = await startServer({ cwd: process.cwd(), dataDir: join(folder, 'data') })
  const browser = await launchBrowser()
  try {
    const { cookies, key } = await ownerOf(server)
    const call = caller(server.address, cookies)
    const { workspaces } = await call.ask('account.me', {})
    const [{ id: journeyId }] = await call.ask('journey.list', { workspaceId: workspaces[0].id })
    const { touchpoints, n } = await call.ask('heat.map', { journeyId, filters: {} })
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    await context.addCookies(cookies)
    const page = await context.newPage()
    await page.goto(`${server.address}/w/sample/journeys/${journeyId}/heat`)
    const shown = (count) => page.getByText(`From ${count.toLocaleString('en')} responses`)
    await shown(n).waitFor()
    const waits = []
    for (let run = 1; run <= Number(values.responses); run += 1) {
      const response = {
        touchpoint: touchpoints[0].touchpointId,
        instrument: 'csat',
        value: 2,
        externalId: `arrival ${run}`,
      }
      const { ms } = await timed(async () => {
        const sent = await fetch(`${server.address}/api/v1/journeys/${journeyId}/feedback`, {
          method: 'POST',
          headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' },
          body: `${JSON.stringify(response)}\n`,
        })
        if (!sent.ok) throw new Error(`${sent.status} ${await sent.text()}`)
        await shown(n + run).waitFor()
      })
      waits.push(ms)
    }
    return {
      responses: waits.length,
      arrival_p50_ms: round(median(waits)),
      arrival_p95_ms: round(quantile(waits, 0.95)),
      arrival_worst_ms: round(Math.max(...waits)),
    }
  } finally {
    await browser.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
