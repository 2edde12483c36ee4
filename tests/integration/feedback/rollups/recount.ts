import { expect } from 'vitest'
import type { FeedbackPlace } from '@/tests/factories/feedback'
import { testServices } from '@/tests/setup/database'
import { isBad, isTop, painOf } from './plain-rules'

/** Every block knows how many responses it has, and between which days. */
export async function expectBlock({ workspaceId, journeyId }: FeedbackPlace) {
  const { db } = await testServices()
  const where = { workspaceId, journeyId }
  const responses = await db.response.findMany({ where })
  const blocks = await db.responseBlock.findMany({ where })
  const clock = await db.feedbackClock.findFirst({ where })
  expect(blocks.reduce((sum, { n }) => sum + n, 0)).toBe(responses.length)
  for (const { block, n, version, firstDay, lastDay } of blocks) {
    const own = responses.filter((response) => response.block === block)
    expect(own).toHaveLength(n)
    const times = own.map(({ at }) => at.getTime())
    expect(firstDay?.getTime()).toBeLessThanOrEqual(Math.min(...times))
    expect(lastDay?.getTime()).toBeGreaterThan(Math.max(...times) - 86_400_000)
    expect(clock?.version).toBeGreaterThanOrEqual(version)
  }
}

export const comparable = (rows: Record<string, unknown>[]) =>
  rows.map((row) => JSON.stringify(row)).sort()

export async function rollups({ workspaceId, journeyId }: FeedbackPlace) {
  const { db } = await testServices()
  const rows = await db.heatRollup.findMany({ where: { workspaceId, journeyId } })
  return comparable(
    rows.map(({ grain, bucket, touchpointId, channel, source, instrument, ...counts }) => ({
      key: [grain, bucket.toISOString().slice(0, 10), touchpointId, channel, source, instrument],
      n: counts.n,
      negative: counts.negative,
      pain: Number(counts.painNegative),
      best: counts.best,
      sum: Number(counts.valueSum),
      squares: Number(counts.valueSquares),
    })),
  )
}

/** The counts once more from the responses, by rules written down here a second time. */
export async function recount({ workspaceId, journeyId }: FeedbackPlace) {
  const { db } = await testServices()
  const rows = await db.response.findMany({ where: { workspaceId, journeyId } })
  const sums = new Map<string, number[]>()
  for (const { touchpointId, channel, source, instrument, value, at } of rows) {
    if (touchpointId === null) continue
    const day = at.toISOString().slice(0, 10)
    const hundredths = Math.round(value * 100)
    const negative = isBad(instrument, value) ? 1 : 0
    const counts = [
      1,
      negative,
      negative * Math.round(painOf(instrument, value) * 6000),
      isTop(instrument, value) ? 1 : 0,
      hundredths,
      hundredths ** 2,
    ]
    const keys = [
      ['all', '1970-01-01', touchpointId, channel, source, instrument],
      ['month', `${day.slice(0, 7)}-01`, touchpointId, '', '', instrument],
    ]
    for (const key of keys.map((parts) => JSON.stringify(parts))) {
      const before = sums.get(key) ?? [0, 0, 0, 0, 0, 0]
      sums.set(
        key,
        before.map((sum, index) => sum + (counts[index] as number)),
      )
    }
  }
  return comparable(
    [...sums].map(([key, [n, negative, pain, best, sum, squares]]) => ({
      key: JSON.parse(key),
      n,
      negative,
      pain,
      best,
      sum,
      squares,
    })),
  )
}
