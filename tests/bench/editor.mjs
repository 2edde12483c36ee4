import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { build } from 'vite'
import { countScripts, gestures, launchBrowser } from './browser.mjs'
import { median, progress, round } from './measure.mjs'
import { ownerOf, startServer } from './server.mjs'

const touchpoints = 300
const columns = 10
const runs = 5

/**
 * How the editor feels with 300 touchpoints and the heat on, in real Chromium
 * on the production build, beside plain React Flow with as many default nodes
 * in the same run. Frame times are 95th percentiles in ms, medians of the runs.
 */
export async function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-editor-'))
  const server = await startServer({ cwd: process.cwd(), dataDir: join(folder, 'data') })
  const peer = await servePeer(join(folder, 'peer'))
  const browser = await launchBrowser()
  try {
    const ours = []
    const plain = []
    const address = await makeJourney(server)
    progress(`The journey is at ${address}`)
    for (let run = 0; run < runs; run += 1) {
      progress(`run ${run + 1} of ${runs} …`)
      ours.push(await measureOurs(browser, server, address))
      plain.push(await measurePlain(browser, peer.address))
    }
    return report(ours, plain)
  } finally {
    await browser.close()
    peer.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function report(ours, plain) {
  const middle = (rows, name) => round(median(rows.map((row) => row[name])))
  const figures = { touchpoints, runs }
  for (const name of ['pan', 'zoom', 'drag']) {
    figures[`${name}_frame_p95_ms`] = middle(ours, name)
    figures[`react_flow_${name}_frame_p95_ms`] = middle(plain, name)
    figures[`${name}_ratio`] = round(
      figures[`${name}_frame_p95_ms`] / figures[`react_flow_${name}_frame_p95_ms`],
      2,
    )
  }
  figures.editor_js_gzip_kb = middle(ours, 'scripts')
  figures.react_flow_js_gzip_kb = middle(plain, 'scripts')
  return figures
}

async function measureOurs(browser, server, address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  try {
    await context.addCookies(server.cookies)
    const page = await context.newPage()
    const scripts = countScripts(page)
    await page.goto(address)
    await page.getByRole('button', { name: 'Heat', exact: true }).click()
    await page
      .getByRole('button', { name: /^Heat \d+/ })
      .first()
      .waitFor()
    // The zoom at which cards can be read: what a workshop looks at.
    await page.keyboard.press('Control+0')
    await page.locator('.react-flow__node').first().waitFor()
    const kb = await scripts()
    const frames = await gestures(page, () => cardInView(page))
    return { ...frames, scripts: kb }
  } finally {
    await context.close()
  }
}

async function measurePlain(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  try {
    const page = await context.newPage()
    const scripts = countScripts(page)
    await page.goto(`${address}/?nodes=${touchpoints}&columns=${columns}`)
    await page
      .locator('.react-flow__node')
      .nth(touchpoints - 1)
      .waitFor()
    const kb = await scripts()
    const frames = await gestures(page, () => cardInView(page))
    return { ...frames, scripts: kb }
  } finally {
    await context.close()
  }
}

/** A card in the middle of what is shown, clear of headers and toolbars. */
export async function cardInView(page) {
  for (const node of await page.locator('.react-flow__node').all()) {
    const box = await node.boundingBox()
    if (box && box.x > 350 && box.x < 900 && box.y > 200 && box.y < 550) return node
  }
  throw new Error('No card is in view.')
}

export async function makeJourney(server) {
  const { key, cookies } = await ownerOf(server)
  server.cookies = cookies
  const created = await post(server, '/journeys', key, journeyFile())
  const rows = Array.from({ length: touchpoints * 12 }, (_, index) => ({
    touchpoint: `Touchpoint ${index % touchpoints}`,
    instrument: 'csat',
    value: 1 + ((index * 7 + Math.floor(index / touchpoints)) % 5),
    externalId: `${index}`,
  }))
  await post(server, `/journeys/${created.id}/feedback`, key, rows)
  return `${server.address}/w/sample/journeys/${created.id}`
}

function journeyFile() {
  const perCell = 6
  const lanes = touchpoints / columns / perCell
  const ids = (count) => Array.from({ length: count }, (_, index) => index)
  return {
    format: 'throughline/journey',
    version: 1,
    title: `${touchpoints} touchpoints`,
    stages: ids(columns).map((id) => ({ id: `s${id}`, title: `Stage ${id}` })),
    lanes: ids(lanes).map((id) => ({ id: `l${id}`, title: `Lane ${id}`, kind: 'touchpoints' })),
    touchpoints: ids(touchpoints).map((id) => ({
      id: `t${id}`,
      stageId: `s${id % columns}`,
      laneId: `l${Math.floor(id / columns / perCell)}`,
      title: `Touchpoint ${id}`,
      channel: 'web',
      emotion: (id % 5) - 2,
    })),
    connections: ids(touchpoints - 1).map((id) => ({
      id: `c${id}`,
      fromId: `t${id}`,
      toId: `t${id + 1}`,
    })),
  }
}

async function post(server, path, key, body) {
  const response = await fetch(`${server.address}/api/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.json()
}

/** Builds the peer's page and serves it. */
async function servePeer(outDir) {
  const root = join(import.meta.dirname, 'plain-react-flow')
  await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } })
  const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname
    const file = join(outDir, path === '/' ? 'index.html' : path)
    try {
      const bytes = await readFile(file)
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' })
      response.end(bytes)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    close: () => server.close(),
  }
}
