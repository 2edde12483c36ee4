import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { launchBrowser } from './browser.mjs'
import { caller } from './caller.mjs'
import { embeddedDatabase } from './database.mjs'
import { median, progress, quantile, round, timed } from './measure.mjs'
import { ownerOf, startServer } from './server.mjs'

const changes = 100_000
const runs = 15
const authors = Array.from({ length: 12 }, (_, index) => ({ id: randomUUID(), name: `P ${index}` }))

/**
 * The history of a journey with 100,000 changes, on the production build: how
 * long the activity takes to open, over HTTP and in real Chromium from the
 * click to the first entry that is read, first without any checkpoint (an old
 * installation) and then with those that reading leaves behind; and how long
 * versions take. Milliseconds.
 *
 * @param args the address of an empty PostgreSQL database; absent: the embedded one
 */
export async function bench([databaseUrl = '']) {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-history-'))
  const dataDir = join(folder, 'data')
  const secret = 'the secret of the benchmarks, which guards nothing'
  const env = databaseUrl ? { DATABASE_URL: databaseUrl, NEXTAUTH_SECRET: secret } : {}
  const server = await startServer({ cwd: process.cwd(), dataDir, env })
  const browser = await launchBrowser()
  try {
    const { cookies } = await ownerOf(server)
    const call = caller(server.address, cookies)
    const { workspaces } = await call.ask('account.me', {})
    const made = await call.tell('journey.create', {
      workspaceId: workspaces[0].id,
      title: 'Bench',
      personaIds: [],
      template: 'airline',
    })
    const journeyId = made.id
    const { records } = await call.ask('journey.records', { journeyId })
    progress(`writing ${changes} changes …`)
    await fillLog(databaseUrl || dataDir, { workspaceId: workspaces[0].id, journeyId, records })
    const open = () => call.ask('history.activity', { journeyId })
    const first = await timed(open)
    const bare = await several(open)
    progress('versions …')
    const far = await timed(() => call.ask('history.version', { journeyId, version: changes - 10 }))
    const near = await several((run) =>
      call.ask('history.version', { journeyId, version: changes - 20 - 37 * run }),
    )
    const middle = await timed(() => call.ask('history.version', { journeyId, version: 54_321 }))
    progress('activity with checkpoints …')
    const near1 = await several(open)
    const deep = await several((run) =>
      call.ask('history.activity', { journeyId, cursor: changes - 5000 * run }),
    )
    const [person] = authors
    const byPerson = await several(() =>
      call.ask('history.activity', { journeyId, author: { kind: 'user', id: person.id } }),
    )
    const people = await several(() => call.ask('history.people', { journeyId }))
    progress('in the browser …')
    const address = `${server.address}/w/sample/journeys/${journeyId}`
    const seen = await inBrowser(browser, cookies, address)
    return {
      database: databaseUrl ? 'postgresql' : 'embedded',
      changes,
      open_first_ms: round(first.ms),
      open_p50_ms: round(median(bare)),
      open_p95_ms: round(quantile(bare, 0.95)),
      open_with_checkpoints_p50_ms: round(median(near1)),
      open_with_checkpoints_p95_ms: round(quantile(near1, 0.95)),
      page_deep_down_p95_ms: round(quantile(deep, 0.95)),
      one_person_p95_ms: round(quantile(byPerson, 0.95)),
      people_p95_ms: round(quantile(people, 0.95)),
      click_to_entries_p50_ms: round(median(seen)),
      click_to_entries_worst_ms: round(Math.max(...seen)),
      version_without_checkpoint_ms: round(far.ms),
      version_near_p95_ms: round(quantile(near, 0.95)),
      version_in_the_middle_ms: round(middle.ms),
      runs,
    }
  } finally {
    await browser.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function several(work) {
  const times = []
  for (let run = 1; run <= runs; run += 1) times.push((await timed(() => work(run))).ms)
  return times
}

/** From the click on the clock to the first entry on the screen, each time on a fresh page. */
async function inBrowser(browser, cookies, address) {
  const times = []
  for (let run = 0; run < 5; run += 1) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    await context.addCookies(cookies)
    const page = await context.newPage()
    await page.goto(address)
    await page.getByRole('status', { name: 'Saved state' }).getByText('Saved').waitFor()
    const entry = page.getByRole('complementary', { name: 'History' }).getByRole('listitem').first()
    const { ms } = await timed(async () => {
      await page.getByRole('button', { name: 'History', exact: true }).click()
      await entry.waitFor()
    })
    times.push(ms)
    await context.close()
  }
  return times
}

/** Ninety days of twelve people's work: renamed, moved and felt touchpoints. Straight into the log. */
async function fillLog(where, { workspaceId, journeyId, records }) {
  const client = new pg.Client(where.includes('://') ? where : embeddedDatabase(where))
  await client.connect()
  const cards = records.filter(({ type }) => type === 'touchpoint')
  const stages = records.filter(({ type }) => type === 'stage')
  let state = 1
  const roll = (end) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * end)
  }
  const began = Date.now() - 90 * 86_400_000
  for (let version = 2; version <= changes; ) {
    const rows = []
    for (; rows.length < 5_000 && version <= changes; version += 1) {
      const { id } = cards[roll(cards.length)]
      const author = authors[roll(authors.length)]
      const set = [
        { title: `A touchpoint renamed for the ${version}th time` },
        { stageId: stages[roll(stages.length)].id, x: roll(300), y: roll(300) },
        { emotion: roll(5) - 2 },
      ][roll(3)]
      const at = new Date(began + (version / changes) * 90 * 86_400_000).toISOString()
      rows.push({ version, author, at, diff: { put: [], patch: [{ id, set }], remove: [] } })
    }
    await client.query(
      `INSERT INTO "Change" ("workspaceId", "journeyId", "version", "actorKind", "actorId",
        "actorName", "clientId", "mutationId", "diff", "at")
      SELECT $1, $2, c."version", 'user', (c."author"->>'id')::uuid, c."author"->>'name',
        'bench-client', c."version", c."diff", c."at"
      FROM jsonb_to_recordset($3::jsonb) AS c(
        "version" int, "author" jsonb, "diff" jsonb, "at" timestamptz)`,
      [workspaceId, journeyId, JSON.stringify(rows)],
    )
  }
  await client.query(`UPDATE "Journey" SET "version" = $2 WHERE "id" = $1`, [journeyId, changes])
  await client.end()
}
