import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { auditFile } from '@/server/audit/handler'
import { recordDeed } from '@/server/audit/record-deed'
import { doerOf } from '../../factories/caller'
import { startRoute } from '../../factories/http'
import { makeKey, makeMember, makeOwnedWorkspace, type TestUser } from '../../factories/people'
import { cookieHeader } from '../../factories/session'
import { testServices } from '../../setup/database'

const services = await testServices()
const { db } = services
let door: Awaited<ReturnType<typeof startRoute>>
let owner: TestUser
let workspace: { id: string }

beforeAll(async () => {
  door = await startRoute(services, auditFile)
})
afterAll(() => door.close())
beforeEach(async () => {
  const made = await makeOwnedWorkspace(services)
  owner = made.owner
  workspace = made.workspace
})

async function take(query = '', person: TestUser | null = owner, headers = {}) {
  const cookie = person ? await cookieHeader(services, person) : {}
  const address = `${door.address}/api/audit/${workspace.id}?${query}`
  return fetch(address, { headers: { ...cookie, ...headers } })
}

/** Writes an entry with this target. */
async function write(name: string) {
  const target = { kind: 'journey', id: 'j', name } as const
  await recordDeed(db, doerOf(owner, workspace.id), 'journey.archive', target)
}

test('the log comes as a table, newest first, with sentences, and its formulas are defused', async () => {
  await write('=HYPERLINK("https://evil.example")')
  await write('two\nlines, and a "quote"')
  const answer = await take('format=csv')
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; filename="audit-log-\d{4}-\d\d-\d\d\.csv"$/,
  )
  const rows: Record<string, string>[] = parse(await answer.text(), { columns: true, bom: true })
  expect(rows.map((row) => row.Deed)).toEqual([
    'audit.export',
    'journey.archive',
    'journey.archive',
  ])
  expect(rows[1]).toMatchObject({
    'What happened': 'Ana Silva archived the journey two\nlines, and a "quote".',
    Who: 'Ana Silva',
    Address: '127.0.0.1',
  })
  expect(rows[2]?.Target).toBe(`'=HYPERLINK("https://evil.example")`)
})

test('the log comes as lines, all of it, under the filters of the page', async () => {
  await db.auditEvent.createMany({
    data: Array.from({ length: 2_500 }, (_, n) => ({
      workspaceId: workspace.id,
      id: `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`,
      at: new Date(Date.UTC(2026, 0, 1, 0, 0, n)),
      ...{ deed: n % 2 ? 'journey.export' : 'session.begin', actorKind: 'user' as const },
      actorName: `person ${n}`,
    })),
  })
  const answer = await take('format=ndjson&what=journey')
  const lines = (await answer.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines).toHaveLength(1_250)
  expect(lines[0]).toMatchObject({ deed: 'journey.export', actor: { name: 'person 2499' } })
  const [last] = await db.auditEvent.findMany({
    where: { workspaceId: workspace.id, deed: 'audit.export' },
  })
  expect(last?.details).toEqual({ format: 'ndjson', what: 'journey' })
})

test('the log is for admins, owners and programs of theirs, and for no page of another site', async () => {
  const editor = await makeMember(services, workspace, 'editor')
  const stranger = (await makeOwnedWorkspace(services)).owner
  expect((await take('', null)).status).toBe(401)
  expect((await take('', editor)).status).toBe(403)
  expect((await take('', stranger)).status).toBe(404)
  expect((await take('', owner, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  const { key } = await makeKey(services, workspace, 'admin')
  expect((await take('', null, { authorization: `Bearer ${key}` })).status).toBe(200)
  expect((await take('what=nothing')).status).toBe(400)
})

test('the sixth export in a minute is told when to come again', async () => {
  for (let n = 0; n < 5; n += 1) expect((await take()).status).toBe(200)
  const refused = await take()
  expect(refused.status).toBe(429)
  const wait = Number(refused.headers.get('retry-after'))
  expect(wait).toBeGreaterThan(0)
  expect(wait).toBeLessThanOrEqual(60)
})
