import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { framesDuring, gestures, launchBrowser } from './browser.mjs'
import { cardInView, makeJourney } from './editor.mjs'
import { median, progress, quantile, round, timed } from './measure.mjs'
import { installPlayedRoom } from './presence/played-room.mjs'
import { startServer } from './server.mjs'

const rooms = [12, 50, 100]
const mostRuns = 3
/** Another run begins only when it will end within this time: a busy machine gets fewer. */
const budgetMs = 100_000
const watchMs = 2500
/** What is seen of the map, where everybody's cursor moves. */
const extent = { x: 150, y: 60, width: 1250, height: 750 }

/**
 * How the editor feels with 300 touchpoints and the heat on while others move
 * their cursors 20 times a second, alone and in rooms of several sizes; in the
 * largest also while everybody marks cards and one of them drags one, and while
 * one pans, zooms and drags oneself. In real Chromium on the production build,
 * the room played into the page's own connection, so that what plays it is in
 * the figures too. Medians of the runs; `busy_percent` is of the page's main thread.
 */
export async function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-presence-'))
  const begin = performance.now()
  const server = await startServer({ cwd: process.cwd(), dataDir: join(folder, 'data') })
  const browser = await launchBrowser()
  try {
    const address = await makeJourney(server)
    const rows = []
    let longest = 0
    while (rows.length < mostRuns && performance.now() - begin + longest < budgetMs) {
      progress(`run ${rows.length + 1} …`)
      const run = await timed(() => measure(browser, server, address))
      rows.push(run.value)
      longest = Math.max(longest, run.ms)
    }
    const figures = { hertz: 20, runs: rows.length }
    for (const name of Object.keys(rows[0])) {
      figures[name] = round(median(rows.map((row) => row[name])))
    }
    return figures
  } finally {
    await browser.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(browser, server, address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  try {
    await context.addCookies(server.cookies)
    await context.addInitScript(installPlayedRoom)
    const page = await context.newPage()
    await openWithHeat(page, address)
    const figures = named('alone', await watch(page))
    Object.assign(figures, named('alone', await gesturesOf(page)))
    for (const people of rooms) {
      await fill(page, { people })
      Object.assign(figures, named(`room_${people}`, await watch(page)))
      if (people < Math.max(...rooms)) await empty(page)
    }
    Object.assign(figures, named(`room_${Math.max(...rooms)}`, await gesturesOf(page)))
    await empty(page)
    const cards = await cardIds(page)
    await fill(page, { people: Math.max(...rooms), selections: cards, drag: cards[0] })
    return Object.assign(figures, named('busy_room', await watch(page)))
  } finally {
    await context.close()
  }
}

async function openWithHeat(page, address) {
  await page.goto(address)
  await page.getByRole('button', { name: 'Heat', exact: true }).click()
  await page
    .getByRole('button', { name: /^Heat \d+/ })
    .first()
    .waitFor()
  await page.keyboard.press('Control+0')
  await page.locator('.react-flow__node').first().waitFor()
}

/** The server tells a room of this size of itself as often (`beatMs` in server/sync/beat.ts). */
async function fill(page, room) {
  const beatMs = Math.min(50, Math.max(16, room.people / 2))
  await page.evaluate((options) => window.playedRoom.start(options), { ...room, beatMs, extent })
  await page.getByRole('button', { name: `${room.people + 1} people are here` }).waitFor()
}

async function empty(page) {
  await page.evaluate(() => window.playedRoom.stop())
  await page.getByRole('button', { name: 'Only you are here' }).waitFor()
}

function cardIds(page) {
  return page
    .locator('.react-flow__node')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-id')))
}

async function gesturesOf(page) {
  const frames = await gestures(page, () => cardInView(page))
  return Object.fromEntries(
    Object.entries(frames).map(([name, ms]) => [`${name}_frame_p95_ms`, ms]),
  )
}

/** The frames of a page that is only looked at, and how much of the time its main thread works. */
async function watch(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const work = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration').value
  }
  const before = { work: await work(), at: performance.now() }
  const frames = await framesDuring(page, () => page.waitForTimeout(watchMs))
  const seconds = (performance.now() - before.at) / 1000
  const busy = ((await work()) - before.work) / seconds
  await session.detach()
  return {
    frames_per_s: 1000 / (frames.reduce((sum, ms) => sum + ms, 0) / frames.length),
    frame_p95_ms: quantile(frames, 0.95),
    busy_percent: busy * 100,
  }
}

function named(prefix, figures) {
  return Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [`${prefix}_${name}`, figure]),
  )
}
