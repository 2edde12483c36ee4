import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { caller } from './caller.mjs'
import { embeddedDatabase } from './database.mjs'
import { median, progress, quantile, round, timed } from './measure.mjs'
import { ownerOf, startServer } from './server.mjs'

const runs = 100
const people = Array.from({ length: 40 }, (_, index) => ({
  id: randomUUID(),
  name: `Person ${index}`,
}))
const sizes = [
  { threads: 600, comments: 2_000 },
  { threads: 5_000, comments: 50_000 },
]

/**
 * The discussions of a journey over HTTP on the production build, for 2,000
 * comments in 600 threads and for as many as a journey takes. Milliseconds, p50
 * and p95 of 100 requests one after the other; `nothing_new` is what a request costs by itself.
 *
 * @param args the address of an empty PostgreSQL database; absent: the embedded one
 */
export async function bench([databaseUrl = '']) {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-discussions-'))
  const dataDir = join(folder, 'data')
  const secret = 'the secret of the benchmarks, which guards nothing'
  const env = databaseUrl ? { DATABASE_URL: databaseUrl, NEXTAUTH_SECRET: secret } : {}
  const server = await startServer({ cwd: process.cwd(), dataDir, env })
  try {
    const { cookies } = await ownerOf(server)
    const call = caller(server.address, cookies)
    const {
      user: { id: me },
      workspaces,
    } = await call.ask('account.me', {})
    const [{ id: workspaceId }] = workspaces
    const figures = {}
    for (const size of sizes) {
      const name = `${size.comments}_comments_in_${size.threads}_threads`
      progress(`${name} …`)
      const { id: journeyId } = await call.tell('journey.create', { workspaceId, title: name })
      const place = { workspaceId, journeyId, me }
      const deepest = await fill(databaseUrl || dataDir, place, size)
      figures[name] = await measure(call, journeyId, deepest)
    }
    return { database: databaseUrl ? 'postgresql' : 'embedded', runs, ...figures }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(call, journeyId, threadId) {
  const { version, threads } = await call.ask('comment.threads', { journeyId })
  const body = { text: 'Agreed, **let us** do it.', pictures: [] }
  const deeds = {
    nothing_new: () => call.ask('comment.threads', { journeyId, since: version }),
    all_threads: () => call.ask('comment.threads', { journeyId }),
    one_changed: () => call.ask('comment.threads', { journeyId, since: version - 1 }),
    deepest_thread: () => call.ask('comment.thread', { journeyId, threadId }),
    search: () => call.ask('comment.search', { journeyId, text: 'queue payment' }),
    people: () => call.ask('comment.people', { journeyId }),
    see: (run) => {
      const { id, activeAt } = threads[run % threads.length]
      return call.tell('comment.see', { journeyId, threadId: id, to: activeAt })
    },
  }
  const figures = { bytes_of_all: JSON.stringify(threads).length }
  for (const [name, deed] of Object.entries(deeds)) figures[name] = await several(deed)
  // As many as a person may write in a minute.
  const reply = () => call.tell('comment.reply', { journeyId, threadId, id: randomUUID(), body })
  figures.reply = await several(reply, 12)
  return figures
}

async function several(work, count = runs) {
  for (let run = 0; run < 3; run += 1) await work(run)
  const times = []
  for (let run = 0; run < count; run += 1) times.push((await timed(() => work(run))).ms)
  return { p50: round(median(times)), p95: round(quantile(times, 0.95)) }
}

/**
 * Half a year of forty people's talk, straight into the tables: one thread in
 * ten is long, one comment in twenty names whoever asks, who has read half of it.
 * @returns the id of the longest thread
 */
async function fill(where, { workspaceId, journeyId, me }, { threads, comments }) {
  const client = new pg.Client(where.includes('://') ? where : embeddedDatabase(where))
  await client.connect()
  const began = Date.now() - 180 * 86_400_000
  const at = (index) => new Date(began + (index / comments) * 180 * 86_400_000).toISOString()
  const long = Math.floor(threads / 10)
  const ids = Array.from({ length: threads }, () => randomUUID())
  const said = Array.from({ length: comments }, (_, index) => {
    const thread = index < threads ? index : (index * 7) % (index % 3 ? long : threads)
    const person = people[(index * 13) % people.length]
    const name = index % 20 === 0 ? `[@Bench](mention:user:${me}) ` : ''
    const text = `${name}The **queue** at the till is long, and ${index % 5 ? 'people leave' : 'payment fails'} (${index}).`
    return {
      id: randomUUID(),
      thread: ids[thread],
      person,
      text,
      named: name !== '',
      at: at(index),
    }
  })
  const rows = said.map(({ person, ...row }) => ({
    ...row,
    authorId: person.id,
    name: person.name,
  }))
  await client.query(
    `INSERT INTO "CommentClock" ("workspaceId", "journeyId", version, "at", threads, comments)
    VALUES ($1, $2, $3, now(), $4, $3)`,
    [workspaceId, journeyId, comments, threads],
  )
  await client.query(
    `INSERT INTO "Thread" ("workspaceId", "journeyId", id, anchor, "createdAt", "activeAt", version, excerpt)
    SELECT $1, $2, t.id, 'journey', now() - interval '180 days', now(), t.version, 'The queue at the till is long, and people leave.'
    FROM unnest($3::uuid[], $4::int[]) t (id, version)`,
    [workspaceId, journeyId, ids, ids.map((_, index) => comments - index)],
  )
  for (let from = 0; from < rows.length; from += 5_000) {
    await client.query(
      `INSERT INTO "Comment" ("workspaceId", "journeyId", id, "threadId", "authorKind", "authorId",
        "authorName", body, folded, mentions, "createdAt")
      SELECT $1, $2, c.id, c.thread, 'user', c."authorId", c.name, c.text, lower(c.text),
        CASE WHEN c.named THEN ARRAY['user:' || $3] ELSE '{}' END, c."at"
      FROM jsonb_to_recordset($4::jsonb) AS c(id uuid, thread uuid, "authorId" uuid, name text,
        text text, named bool, "at" timestamptz)`,
      [workspaceId, journeyId, me, JSON.stringify(rows.slice(from, from + 5_000))],
    )
  }
  await client.query(
    `INSERT INTO "ThreadMark" ("workspaceId", "journeyId", reader, "threadId", "readTo")
    SELECT $1, $2, 'user:' || $3, id, now() - interval '30 days' FROM unnest($4::uuid[]) id`,
    [workspaceId, journeyId, me, ids.filter((_, index) => index % 2)],
  )
  await client.end()
  return ids[0]
}
