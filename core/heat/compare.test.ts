import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { comparePair, comparePairs, overlapOf, rawHeat } from './compare'
import { adjustForMany, normalTail, shareDifference, shareDifferenceP } from './difference'
import type { HeatFilters } from './filters'
import { heatOf } from './heat'
import { painUnit } from './pain'

describe('the interval of a difference of shares', () => {
  // Newcombe (1998), table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%i/%i - %i/%i', (k1, n1, k2, n2, lo, hi) => {
    const { value, interval } = shareDifference({ k: k1, n: n1 }, { k: k2, n: n2 })
    expect(value).toBeCloseTo(k1 / n1 - k2 / n2, 12)
    expect(interval[0]).toBeCloseTo(lo, 3)
    expect(interval[1]).toBeCloseTo(hi, 3)
  })
})

const share = fc
  .integer({ min: 1, max: 5000 })
  .chain((n) => fc.record({ k: fc.integer({ min: 0, max: n }), n: fc.constant(n) }))

test('a p-value says the same as the interval, and the sides can be swapped', () => {
  fc.assert(
    fc.property(share, share, (a, b) => {
      const { interval } = shareDifference(a, b)
      const p = shareDifferenceP(a, b)
      // 1.96 is rounded: its own p-value is .049996.
      if (Math.abs(p - 0.05) > 1e-5) expect(p < 0.05).toBe(interval[0] > 0 || interval[1] < 0)
      expect(shareDifferenceP(b, a)).toBeCloseTo(p, 9)
      const swapped = shareDifference(b, a).interval
      expect(swapped[0]).toBeCloseTo(-interval[1], 12)
    }),
    { seed: 4 },
  )
})

test('the tail of the normal distribution', () => {
  expect(normalTail(0)).toBeCloseTo(0.5, 7)
  expect(normalTail(1.959964)).toBeCloseTo(0.025, 7)
  expect(normalTail(5) / 2.866516e-7).toBeCloseTo(1, 5)
})

test('many p-values are adjusted as Benjamini and Hochberg do in their example', () => {
  const ps = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
    0.6528, 0.759, 1,
  ]
  const adjusted = adjustForMany(ps)
  // Each alone nine would be called; together four are.
  expect(ps.filter((p) => p <= 0.05)).toHaveLength(9)
  expect(adjusted.filter((p) => p <= 0.05)).toHaveLength(4)
  expect(adjusted[3]).toBeCloseTo((0.0095 * 15) / 4, 12)
  // The order given does not matter, and none becomes smaller.
  expect(adjustForMany([...ps].reverse())).toEqual([...adjusted].reverse())
  expect(adjusted.every((p, at) => p >= (ps[at] ?? 0))).toBe(true)
  expect(adjustForMany([])).toEqual([])
})

/** A place with n responses, k negative, each of this pain. */
const place = (k: number, n: number, pain = 0.75, p0 = 0.2) =>
  heatOf({ n, negative: k, painNegative: k * pain * painUnit }, p0)

describe('two places', () => {
  it('differ by more than noise when the shares do', () => {
    const found = comparePair({ a: place(56, 70), b: place(48, 80), shared: 0 })
    expect(found.verdict).toBe('more')
    expect(found.share?.interval[0]).toBeCloseTo(0.0524, 3)
    expect(found.heat?.value).toBeCloseTo(found.a.heat - found.b.heat, 12)
    // With equal pain of the negative ones, heat's interval is the share's times that pain.
    expect(found.heat?.interval[0]).toBeCloseTo(0.75 * (found.share?.interval[0] ?? 0), 12)
    expect(comparePair({ a: place(48, 80), b: place(56, 70), shared: 0 }).verdict).toBe('less')
  })

  it('that are alike could be so by chance', () => {
    const found = comparePair({ a: place(6, 20), b: place(5, 20), shared: 0 })
    expect(found).toMatchObject({ verdict: 'noise', adjusted: found.p })
  })

  it('have no verdict with too few responses, or with the same ones on both sides', () => {
    expect(comparePair({ a: place(4, 4), b: place(0, 90), shared: 0 })).toMatchObject({
      verdict: 'few',
      p: null,
    })
    expect(comparePair({ a: place(90, 90), b: place(0, 90), shared: 1 })).toMatchObject({
      verdict: 'shared',
      p: null,
    })
    expect(comparePair({ a: place(0, 0), b: place(2, 9), shared: 0 })).toMatchObject({
      verdict: 'few',
      heat: null,
      share: null,
    })
  })
})

test('among many pairs, what only chance made look different is no more called so', () => {
  const alone = { a: place(16, 40), b: place(7, 40), shared: 0 }
  expect(comparePair(alone).verdict).toBe('more')
  const calm = { a: place(8, 40), b: place(8, 40), shared: 0 }
  const few = { a: place(3, 3), b: place(0, 40), shared: 0 }
  const together = comparePairs([alone, ...Array.from({ length: 19 }, () => calm), few])
  expect(together.tested).toBe(20)
  expect(together.pairs[0]).toMatchObject({ verdict: 'noise', p: comparePair(alone).p })
  expect(together.pairs.at(-1)).toMatchObject({ verdict: 'few', adjusted: null })
})

test('heat before the drawing in is what its interval is about', () => {
  const heat = place(6, 20)
  expect(rawHeat(heat)).toBeCloseTo(0.3 * 0.75, 12)
  expect(rawHeat(place(0, 20))).toBe(0)
  expect(rawHeat(place(0, 0))).toBe(0)
})

describe('what two filters have in common', () => {
  const one = '019a0000-0000-7000-8000-000000000001'
  const two = '019a0000-0000-7000-8000-000000000002'
  const classes = (...values: string[]): HeatFilters => ({
    attributes: [{ is: 'one-of', key: 'class', values }],
  })
  const ages = (min: number | null, max: number | null): HeatFilters => ({
    attributes: [{ is: 'between', key: 'age', min, max }],
  })

  it.each<[HeatFilters, HeatFilters]>([
    [{ to: '2026-03-31' }, { from: '2026-04-01' }],
    [{ channels: ['web'] }, { channels: ['shop'] }],
    [{ sources: ['a'] }, { sources: ['b'] }],
    [{ instruments: ['nps'] }, { instruments: ['csat'] }],
    [classes('Eco'), classes('Business')],
    [ages(null, 34), ages(35, null)],
    [classes('Eco'), { attributes: [{ is: 'missing', key: 'class' }] }],
    [ages(18, 20), { attributes: [{ is: 'one-of', key: 'age', values: ['17', '21'] }] }],
  ])('nothing where they exclude each other: %j, %j', (a, b) => {
    expect(overlapOf(a, b)).toBeNull()
    expect(overlapOf(b, a)).toBeNull()
  })

  it.each<[HeatFilters, HeatFilters, HeatFilters]>([
    [{}, {}, {}],
    [
      { from: '2026-01-01', to: '2026-06-30', channels: ['web', 'app'] },
      { from: '2026-04-01', channels: ['app', 'shop'], sources: ['s'] },
      { from: '2026-04-01', to: '2026-06-30', channels: ['app'], sources: ['s'] },
    ],
    [classes('Eco', 'First'), classes('Business', 'Eco'), classes('Eco')],
    [ages(18, null), ages(10, 34), ages(18, 34)],
    [
      classes('Eco'),
      ages(18, 34),
      { attributes: [...(classes('Eco').attributes ?? []), ...(ages(18, 34).attributes ?? [])] },
    ],
    [{ segmentIds: [one] }, {}, { segmentIds: [one] }],
  ])('the narrower of both: %j, %j', (a, b, common) => {
    expect(overlapOf(a, b)).toEqual({ plus: [common], minus: [] })
  })

  it('who is in segments of both, by counting who is in either', () => {
    expect(overlapOf({ segmentIds: [one], channels: ['web'] }, { segmentIds: [two] })).toEqual({
      plus: [
        { channels: ['web'], segmentIds: [one] },
        { channels: ['web'], segmentIds: [two] },
      ],
      minus: [{ channels: ['web'], segmentIds: [one, two] }],
    })
  })
})
