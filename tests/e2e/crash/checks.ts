import { isDeepStrictEqual } from 'node:util'
import { expect } from '@playwright/test'
import { checkIntegrity, readRecord } from '@/core/journey/integrity'
import type { JourneyRecord, Records } from '@/core/journey/records'
import { applyTo, type Draft } from '@/core/sync/apply'
import { Diff } from '@/core/sync/diff'
import { textsOf } from '@/core/sync/texts-of'
import type { Change, PrismaClient } from '@/server/db/generated/client'
import { type Acknowledged, type BusyEditor, nameOf } from './busy-editor'

type Db = Pick<PrismaClient, 'journey' | 'change' | 'journeyRecord'>

/** How many edits were acknowledged, and how many of them are not there, or not once. */
export type EditTally = { acknowledged: number; lost: number; repeated: number }

/** What the database holds of a journey after crashes: whole, valid, and all that was acknowledged, once. */
export async function expectEdits(
  db: PrismaClient,
  journeyId: string,
  editors: readonly BusyEditor[],
): Promise<EditTally> {
  // Before the look into the database: they may edit on.
  const acknowledged = editors.flatMap((editor) => editor.acknowledged)
  const { log, version, records } = await stateOf(db, journeyId)
  expect(log.map((change) => change.version)).toEqual(Array.from(log, (_, index) => index + 1))
  expect(version).toBe(log.length)

  const byMutation = new Map(log.map((one) => [nameOf(one), one]))
  expect(byMutation.size).toBe(log.length)
  const lost = acknowledged.filter((one) => !isKept(one, byMutation.get(nameOf(one.mutation))))
  expect(lost).toEqual([])
  const repeated = repeatedTexts(log)
  expect(repeated).toEqual([])

  expect(checkIntegrity(records)).toEqual([])
  const replayed: Draft = new Map()
  for (const { diff } of log) applyTo(replayed, Diff.parse(diff))
  expect(sorted(records)).toEqual(sorted(replayed))
  return { acknowledged: acknowledged.length, lost: lost.length, repeated: repeated.length }
}

/** All of one moment. */
function stateOf(db: PrismaClient, journeyId: string) {
  return db.$transaction(
    async (tx) => ({
      log: await tx.change.findMany({ where: { journeyId }, orderBy: { version: 'asc' } }),
      version: (await tx.journey.findUniqueOrThrow({ where: { id: journeyId } })).version,
      records: await recordsOf(tx, journeyId),
    }),
    { isolationLevel: 'RepeatableRead', maxWait: 30_000, timeout: 30_000 },
  )
}

/** Nobody ever writes a text twice: one that two changes carry was taken twice, under two names. */
function repeatedTexts(log: readonly Change[]): string[] {
  const [, ...edits] = log
  const texts = edits.flatMap(({ diff }) => textsOf(Diff.parse(diff)).map(({ text }) => text))
  const seen = new Set<string>()
  return texts.filter((text) => {
    const isRepeated = seen.has(text)
    seen.add(text)
    return isRepeated
  })
}

/** Sent a second time, a mutation is answered with the version of that moment. */
function isKept({ mutation, outcome }: Acknowledged, change: Change | undefined): boolean {
  return (
    outcome.outcome === 'accepted' &&
    change !== undefined &&
    change.version <= outcome.version &&
    isDeepStrictEqual(change.diff, mutation.diff)
  )
}

/** Everything that the editors ever sent is in the log, also what they heard nothing of before the end. */
export async function expectAllSent(
  db: Db,
  journeyId: string,
  editors: readonly BusyEditor[],
): Promise<void> {
  const log = await db.change.findMany({ where: { journeyId, version: { gt: 1 } } })
  const sent = editors.flatMap((editor) => [...editor.sent])
  expect(log.map((one) => nameOf(one)).sort()).toEqual(sent.sort())
}

/** What a client shows is what the database holds. */
export async function expectSameRecords(db: Db, journeyId: string, shown: Records): Promise<void> {
  expect(sorted(shown)).toEqual(sorted(await recordsOf(db, journeyId)))
}

async function recordsOf(db: Db, journeyId: string): Promise<Records> {
  const rows = await db.journeyRecord.findMany({ where: { journeyId, deletedAt: null } })
  return new Map(
    rows.map(({ id, type, body }) => {
      const reading = readRecord({ ...(body as object), id, type })
      if (!reading.ok) throw new Error(`Record ${id}: ${JSON.stringify(reading.problems)}`)
      return [id, reading.record]
    }),
  )
}

const sorted = (records: ReadonlyMap<string, JourneyRecord>) =>
  [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1))

/**
 * The rollups of every grain say what the responses of the counted blocks say,
 * at any moment of an import or undo.
 */
export async function expectRollups(db: PrismaClient, journeyId: string): Promise<void> {
  const [responses, rollups] = await db.$transaction(
    async (tx) => {
      const blocks = await tx.responseBlock.findMany({ where: { journeyId, counted: true } })
      const block = { in: blocks.map(({ block }) => block) }
      return [
        await tx.response.groupBy({
          by: ['touchpointId', 'source'],
          where: { journeyId, block, touchpointId: { not: null } },
          _count: true,
          _sum: { value: true },
        }),
        await tx.heatRollup.groupBy({
          by: ['grain', 'touchpointId', 'source'],
          where: { journeyId, n: { not: 0 } },
          _sum: { n: true, valueSum: true },
        }),
      ] as const
    },
    { isolationLevel: 'RepeatableRead', timeout: 30_000 },
  )
  const counted = rollups.map(({ _sum, ...key }) => ({
    ...key,
    n: _sum.n,
    sum: Number(_sum.valueSum) / 100,
  }))
  const ofAllTime = responses.map(({ _count, _sum, ...key }) => ({
    ...key,
    grain: 'all' as const,
    n: _count,
    sum: _sum.value ?? 0,
  }))
  expect(inOrder(counted)).toEqual(inOrder([...ofAllTime, ...pooled(ofAllTime)]))
}

/** The same of months, which do not tell sources apart. */
function pooled(rows: readonly { touchpointId: string | null; n: number; sum: number }[]) {
  const sums = new Map<string | null, { n: number; sum: number }>()
  for (const { touchpointId, n, sum } of rows) {
    const before = sums.get(touchpointId) ?? { n: 0, sum: 0 }
    sums.set(touchpointId, { n: before.n + n, sum: before.sum + sum })
  }
  return [...sums].map(([touchpointId, sum]) => ({
    grain: 'month' as const,
    touchpointId,
    source: '',
    ...sum,
  }))
}

const inOrder = (
  rows: readonly { grain: string; touchpointId: string | null; source: string }[],
) => {
  const key = ({ grain, touchpointId, source }: (typeof rows)[number]) =>
    `${grain} ${touchpointId} ${source}`
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** Ratings and bad ones of each question of wide surveys, counted from their text alone. */
export function countSurveys(
  texts: readonly string[],
): Map<string, { n: number; negative: number }> {
  const counts = new Map<string, { n: number; negative: number }>()
  for (const text of texts) {
    const [header = '', ...lines] = text.trim().split('\n')
    const titles = header.split(',')
    for (const line of lines) {
      line.split(',').forEach((cell, column) => {
        if (column < firstQuestion || cell === '0') return
        const title = titles[column] ?? ''
        const { n, negative } = counts.get(title) ?? { n: 0, negative: 0 }
        counts.set(title, { n: n + 1, negative: negative + (Number(cell) <= 2 ? 1 : 0) })
      })
    }
  }
  return counts
}

/** Column of `wideSurvey`'s first question. */
const firstQuestion = 4
