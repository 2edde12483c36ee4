import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { customerId } from '@/server/feedback/response-id'
import { RuleRuns } from '@/server/feedback/rules/runs/rule-runs'
import { runRules } from '@/server/feedback/rules/runs/run-rules'
import { addResponses } from '@/server/feedback/write/add-responses'
import { countAll, makeImport, writeAll } from '@/tests/factories/blocks'
import { type FeedbackPlace, makeFeedbackPlace } from '@/tests/factories/feedback'
import { expectCounted, fillInbox } from '@/tests/factories/inbox'
import { testServices } from '@/tests/setup/database'

const services = await testServices()
const { pool, db } = services

async function deadlocks(): Promise<number> {
  const { rows } = await pool.query<{ deadlocks: number }>(
    'select deadlocks::int from pg_stat_database where datname = current_database()',
  )
  return rows[0]?.deadlocks ?? 0
}

async function isSomebodyWaiting(): Promise<boolean> {
  const { rows } = await pool.query(
    `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return rows.length > 0
}

/**
 * Does `work` beside somebody who holds a row, waits until the work waits for
 * it, and then wants the journey's clock, which the work holds. The work is the
 * first to notice, and is ended for the other one's sake.
 */
async function deadlocked<T>(
  { place: { workspaceId, journeyId } }: FeedbackPlace,
  hold: string,
  work: () => Promise<T>,
): Promise<T> {
  const before = await deadlocks()
  const other = await pool.connect()
  try {
    await other.query(`begin; set local deadlock_timeout = '1min'`)
    await other.query(hold, [workspaceId])
    const working = work()
    await expect.poll(isSomebodyWaiting, { timeout: 20_000, interval: 10 }).toBe(true)
    await other.query(
      `update "FeedbackClock" set version = version where "workspaceId" = $1 and "journeyId" = $2`,
      [workspaceId, journeyId],
    )
    await other.query('commit')
    const result = await working
    // Whoever tries again may meet it once more.
    await expect.poll(deadlocks, { timeout: 20_000 }).toBeGreaterThan(before)
    return result
  } finally {
    other.release(true)
  }
}

test('a block that the database ended in a deadlock is written after all, and once', async () => {
  const place = await makeFeedbackPlace(services, ['Pay'])
  const responses = Array.from({ length: 5 }, (_, index) => ({
    id: v7(),
    touchpointId: place.map.touchpoints.Pay ?? null,
    instrument: 'csat' as const,
    value: 1 + index,
    verbatim: null,
    channel: '',
    source: 'survey',
    customer: 'C1',
    customerId: customerId(place.workspaceId, 'C1'),
    customerAttributes: { plan: 'free' },
    at: Date.parse('2025-02-01T00:30:00Z'),
  }))
  await addResponses(pool, place.place, responses.slice(0, 1))
  const importId = await makeImport(services, place.place)
  const hold = `update "AttributeClock" set version = version where "workspaceId" = $1`
  const { rowsDone } = await deadlocked(place, hold, () =>
    writeAll(services, place.place, importId, responses),
  )
  expect(rowsDone).toBe(5)
  await countAll(services, place.place, importId)
  const row = await db.import.findFirstOrThrow({ where: { id: importId } })
  expect(row).toMatchObject({ accepted: 4, duplicates: 1, rowsDone: 5 })
  expect(await db.response.count({ where: place.place })).toBe(5)
  await expectCounted(services, place)
})

test('a run of the rules goes on after a deadlock, and moves each response once', async () => {
  const place = await makeFeedbackPlace(services, ['Pay'])
  const { caller, journeyId } = place
  await fillInbox(services, place.place, [{ verbatim: 'slow' }, { verbatim: 'fine' }])
  const condition = { is: 'words' as const, words: ['slow'] }
  const touchpointId = place.map.touchpoints.Pay as string
  await caller.rule.create({ journeyId, touchpointId, condition })
  const asleep = new RuleRuns(services, services.hubs)
  const closed = asleep.close()
  const { version } = await caller.rule.list({ journeyId })
  await asleep.start(place.place, version, 'Ada')
  await closed
  const run = await db.ruleRun.findFirstOrThrow({ where: place.place })
  const hold = `update "RuleRun" set changed = changed where "workspaceId" = $1`
  const watch = { isStopping: () => false, onMoved: () => {} }
  expect(await deadlocked(place, hold, () => runRules(services, run, watch))).toBe(true)
  expect(await db.ruleRun.findFirst({ where: place.place })).toMatchObject({ changed: 1 })
  await expectCounted(services, place)
})
