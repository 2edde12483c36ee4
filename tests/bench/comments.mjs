import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { framesDuring, launchBrowser } from './browser.mjs'
import { caller } from './caller.mjs'
import { embeddedDatabase } from './database.mjs'
import { makeJourney } from './editor.mjs'
import { median, progress, quantile, round, timed } from './measure.mjs'
import { startServer } from './server.mjs'

const threads = 600
const comments = 2_000
const runs = 5

/**
 * A journey of 300 touchpoints with 2,000 comments in 600 threads, in real
 * Chromium on the production build with the embedded database: from the click
 * to the first discussion that can be read, and the frames while one pans, far
 * out where most pins are in view, with the threads and without any. Medians
 * of the runs; frame times are 95th percentiles, in milliseconds.
 */
export async function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-comments-'))
  const dataDir = join(folder, 'data')
  const server = await startServer({ cwd: process.cwd(), dataDir })
  const browser = await launchBrowser()
  try {
    const address = await makeJourney(server)
    const journeyId = address.split('/').at(-1)
    const call = caller(server.address, server.cookies)
    const without = await several(() => panned(browser, server.cookies, address))
    progress(`writing ${comments} comments …`)
    const { workspaces } = await call.ask('account.me', {})
    const { records } = await call.ask('journey.records', { journeyId })
    await fill(dataDir, { workspaceId: workspaces[0].id, journeyId, records })
    const asked = await several(async () => {
      return (await timed(() => call.ask('comment.threads', { journeyId }))).ms
    })
    const opened = await several(() => panelOpened(browser, server.cookies, address))
    const withPins = await several(() => panned(browser, server.cookies, address))
    const frames = (rows) => ({
      frame_p95_ms: round(median(rows.map(({ p95 }) => p95))),
      frames_per_second: round(median(rows.map(({ perSecond }) => perSecond))),
    })
    return {
      threads,
      comments,
      runs,
      threads_asked_ms: round(median(asked)),
      click_to_panel_ms: round(median(opened)),
      click_to_panel_worst_ms: round(Math.max(...opened)),
      pan_with_pins: { ...frames(withPins), pins_in_view: withPins[0].pins },
      pan_without_comments: frames(without),
    }
  } finally {
    await browser.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function several(work) {
  const results = []
  for (let run = 1; run <= runs; run += 1) {
    progress(`run ${run} of ${runs} …`)
    results.push(await work())
  }
  return results
}

async function onPage(browser, cookies, address, work) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  try {
    await context.addCookies(cookies)
    const page = await context.newPage()
    await page.goto(address)
    await page.getByRole('status', { name: 'Saved state' }).getByText('Saved').waitFor()
    return await work(page)
  } finally {
    await context.close()
  }
}

/** From the click to the first discussion on the screen, on a fresh page that knows its threads. */
function panelOpened(browser, cookies, address) {
  return onPage(browser, cookies, address, async (page) => {
    await page.locator('[data-pin]').first().waitFor()
    const row = page.getByRole('complementary', { name: 'Comments' }).getByRole('listitem').first()
    const { ms } = await timed(async () => {
      await page.getByRole('button', { name: /^Comments/ }).click()
      await row.waitFor()
    })
    return ms
  })
}

function panned(browser, cookies, address) {
  return onPage(browser, cookies, address, async (page) => {
    await page.getByRole('application', { name: 'Journey map' }).focus()
    await page.keyboard.press('Shift+1')
    // The view comes to rest, and the pins are there.
    await page.waitForFunction(() => document.querySelector('canvas'))
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)))
    const pins = await page.locator('[data-pin]').count()
    await page.mouse.move(720, 450)
    const deltas = await framesDuring(page, async () => {
      for (let step = 0; step < 120; step += 1) {
        await page.mouse.wheel(step < 60 ? 12 : -12, step < 60 ? 8 : -8)
      }
    })
    const whole = deltas.reduce((sum, delta) => sum + delta, 0)
    return { p95: quantile(deltas, 0.95), perSecond: (deltas.length / whole) * 1000, pins }
  })
}

/** Two threads on each card, three or four comments in each, of other people. Straight into the tables. */
async function fill(dataDir, { workspaceId, journeyId, records }) {
  const client = new pg.Client(embeddedDatabase(dataDir))
  await client.connect()
  const cards = records.filter(({ type }) => type === 'touchpoint')
  const began = Date.now() - 30 * 86_400_000
  const people = Array.from({ length: 12 }, (_, index) => ({
    id: randomUUID(),
    name: `Person ${index}`,
  }))
  const begun = Array.from({ length: threads }, (_, index) => {
    const card = cards[index % cards.length]
    return { id: randomUUID(), recordId: card.id, title: card.title }
  })
  const said = Array.from({ length: comments }, (_, index) => ({
    id: randomUUID(),
    threadId: begun[index % threads].id,
    body: `What the ${index + 1}th comment says about this touchpoint, in a few words.`,
    person: people[index % people.length],
    at: new Date(began + index * 1000).toISOString(),
  }))
  await client.query(
    `insert into "Thread" ("workspaceId", "journeyId", id, version, anchor, "recordId", "recordTitle",
      excerpt, "createdAt", "activeAt")
    select $1, $2, t.id, 1, 'touchpoint', t."recordId", t.title, 'What a comment says', $4, $4
    from jsonb_to_recordset($3::jsonb) as t(id uuid, "recordId" uuid, title text)`,
    [workspaceId, journeyId, JSON.stringify(begun), new Date(began).toISOString()],
  )
  await client.query(
    `insert into "Comment" ("workspaceId", "journeyId", "threadId", id, "authorKind", "authorId",
      "authorName", body, folded, "createdAt")
    select $1, $2, c."threadId", c.id, 'user', (c.person->>'id')::uuid, c.person->>'name', c.body,
      lower(c.body), c.at
    from jsonb_to_recordset($3::jsonb) as c(
      id uuid, "threadId" uuid, body text, person jsonb, at timestamptz)`,
    [workspaceId, journeyId, JSON.stringify(said)],
  )
  await client.query(
    `insert into "CommentClock" ("workspaceId", "journeyId", version, threads, comments, at)
    values ($1, $2, 1, $3, $4, now())`,
    [workspaceId, journeyId, threads, comments],
  )
  await client.end()
}
