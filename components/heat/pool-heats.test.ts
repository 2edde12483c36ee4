import { expect, test } from 'vitest'
import { heatOf } from '@/core/heat/heat'
import { poolHeats, severityOf } from './pool-heats'

const basis = { p0: 0.2, strength: 10 }
const mild = { n: 40, negative: 10, painNegative: 30_000 }
const calm = { n: 25, negative: 0, painNegative: 0 }
const harsh = { n: 12, negative: 6, painNegative: 36_000 }

test('several heats pool to the heat of their counts', () => {
  const pooled = poolHeats(
    [mild, calm, harsh].map((counts) => heatOf(counts, basis.p0)),
    basis,
  )
  const direct = heatOf({ n: 77, negative: 16, painNegative: 66_000 }, basis.p0)
  expect(pooled.n).toBe(77)
  expect(pooled.heat).toBeCloseTo(direct.heat, 10)
  expect(pooled.interval[1]).toBeCloseTo(direct.interval[1], 10)
})

test('severity is the mean pain of the negative ones', () => {
  expect(severityOf(heatOf(mild, 0.2))).toBeCloseTo(0.5, 10)
  expect(severityOf(heatOf(calm, 0.2))).toBe(0)
  expect(severityOf(heatOf(calm, 0))).toBe(0)
})
