import { describe, expect, it } from 'vitest'
import { emotionFromFeedback } from './emotion'
import { heatOf, heatStep, negativeShare, rank, shareWithoutNegatives } from './heat'
import { wilson } from './interval'
import { opportunity } from './opportunity'
import { isNegative, pain, painUnits } from './pain'
import { instrumentScore, npsInterval, npsScore, topTwo } from './scores'
import { addTallies, emptyTally, pool, tallyOf } from './tally'

describe('pain', () => {
  it.each([
    ['nps', 0, 1, true],
    ['nps', 6, 0.4, true],
    ['nps', 7, 0.3, false],
    ['nps', 10, 0, false],
    ['csat', 1, 1, true],
    ['csat', 2, 0.75, true],
    ['csat', 3, 0.5, false],
    ['rating', 5, 0, false],
    ['ces', 3, 4 / 6, true],
    ['ces', 4, 0.5, false],
    ['ces', 7, 0, false],
    ['sentiment', -2, 1, true],
    ['sentiment', -0.01, 0.5025, true],
    ['sentiment', 0, 0.5, false],
    ['severity', 4, 1, true],
    ['severity', 2, 0.5, true],
    ['severity', 1, 0.25, false],
  ] as const)('%s %d hurts by %d, negative: %s', (instrument, value, expected, negative) => {
    expect(pain(instrument, value)).toBeCloseTo(expected, 12)
    expect(isNegative(instrument, value)).toBe(negative)
    expect(painUnits(instrument, value)).toBeCloseTo(expected * 6000, 9)
  })
})

describe("Wilson's interval", () => {
  it.each([
    [2, 2, 0.3424, 1],
    [6, 20, 0.1455, 0.519],
  ])('%d of %d', (k, n, lo, hi) => {
    const interval = wilson(k, n)
    expect(interval[0]).toBeCloseTo(lo, 4)
    expect(interval[1]).toBeCloseTo(hi, 4)
  })

  it('100 of 101 has its lower bound at .9460', () => {
    expect(wilson(100, 101)[0]).toBeCloseTo(0.946, 4)
  })

  it('says nothing without responses', () => {
    expect(wilson(0, 0)).toEqual([0, 1])
  })
})

describe('heat', () => {
  it('shrinks the share towards the journey', () => {
    expect(heatOf({ n: 1, negative: 1, painNegative: 6000 }, 0.2).share).toBeCloseTo(0.2727, 4)
  })

  it('is 0 without width where none is negative, and the share may still be up to Wilson’s bound', () => {
    const none = heatOf({ n: 20, negative: 0, painNegative: 0 }, 0.2)
    expect(none).toMatchObject({ heat: 0, interval: [0, 0] })
    // z^2 / (n + z^2) with z = 1.96
    expect(shareWithoutNegatives(none)?.[0]).toBe(0)
    expect(shareWithoutNegatives(none)?.[1]).toBeCloseTo(0.1611, 4)
    const one = heatOf({ n: 20, negative: 1, painNegative: 6000 }, 0.2)
    expect(shareWithoutNegatives(one)).toBeNull()
    const nobody = heatOf({ n: 0, negative: 0, painNegative: 0 }, 0.2)
    expect(shareWithoutNegatives(nobody)).toBeNull()
  })

  it('is the share times the mean pain of the negative responses', () => {
    const heat = heatOf({ n: 20, negative: 6, painNegative: 6 * 4500 }, 0.1)
    expect(heat.share).toBeCloseTo(7 / 30, 12)
    expect(heat.heat).toBeCloseTo((7 / 30) * 0.75, 12)
    expect(heat.interval[0]).toBeCloseTo(0.1455 * 0.75, 4)
    expect(heat.interval[1]).toBeCloseTo(0.519 * 0.75, 4)
    expect(heat.surelyPainful).toBe(true)
    expect(heatOf({ n: 20, negative: 6, painNegative: 27_000 }, 0.15).surelyPainful).toBe(false)
  })

  it('is zero where nothing is negative', () => {
    const heat = heatOf({ n: 50, negative: 0, painNegative: 0 }, 0.5)
    expect(heat).toMatchObject({ heat: 0, interval: [0, 0], state: 'ok', surelyPainful: false })
  })

  it('has a state of its own below five responses', () => {
    const state = (n: number) => heatOf({ n, negative: 0, painNegative: 0 }, 0).state
    expect([0, 1, 4, 5].map(state)).toEqual(['none', 'few', 'few', 'ok'])
    expect(heatOf({ n: 0, negative: 0, painNegative: 0 }, 0).surelyPainful).toBe(false)
  })

  it('of a stage pools counts and is not a mean of heats', () => {
    const many = { n: 90, negative: 0, painNegative: 0 }
    const few = { n: 10, negative: 10, painNegative: 60_000 }
    const all = pool([many, few])
    expect(all).toEqual({ n: 100, negative: 10, painNegative: 60_000 })
    expect(heatOf(all, negativeShare(all)).share).toBeCloseTo(0.1, 12)
  })

  it('ranks the hottest first and the uncertain last', () => {
    const ok = { id: 'ok', ...heatOf({ n: 40, negative: 4, painNegative: 24_000 }, 0.1) }
    const hot = { id: 'hot', ...heatOf({ n: 40, negative: 30, painNegative: 180_000 }, 0.1) }
    const few = { id: 'few', ...heatOf({ n: 2, negative: 2, painNegative: 12_000 }, 0.9) }
    const none = { id: 'none', ...heatOf({ n: 0, negative: 0, painNegative: 0 }, 0.9) }
    expect(rank([none, few, ok, hot]).map((place) => place.id)).toEqual([
      'hot',
      'ok',
      'few',
      'none',
    ])
  })

  it('has five steps', () => {
    expect([0, 0.094, 0.1, 0.2, 0.3, 0.4, 1].map(heatStep)).toEqual([0, 0, 1, 2, 3, 4, 4])
    // 29.6 is shown as 30, and has its colour.
    expect([0.294, 0.296, 0.304].map(heatStep)).toEqual([2, 3, 3])
  })
})

describe('scores', () => {
  it('NPS P5 D3 n10 is 20, adjusted 15.4 +- 45.7', () => {
    expect(npsScore(5, 3, 10)).toBe(20)
    const { centre, margin } = npsInterval(5, 3, 10)
    expect(centre).toBeCloseTo(15.4, 1)
    expect(margin).toBeCloseTo(45.7, 1)
  })

  it('NPS P5 D3 n10 is 20 +- 54.0 without the adjustment', () => {
    const { centre, margin } = npsInterval(5, 3, 10, { added: 0 })
    expect(centre).toBeCloseTo(20, 9)
    expect(margin).toBeCloseTo(54, 1)
  })

  it('NPS P1 D0 n1 is adjusted to 25 +- 73.5', () => {
    const { centre, margin } = npsInterval(1, 0, 1)
    expect(centre).toBeCloseTo(25, 9)
    expect(margin).toBeCloseTo(73.5, 1)
  })

  it('CSAT is the top two boxes, and the mean as the other choice', () => {
    const tally = [5, 4, 3, 1].map((value) => tallyOf('csat', value)).reduce(addTallies, emptyTally)
    const score = instrumentScore('csat', tally)
    expect(score).toMatchObject({ unit: 'top2', value: 0.5, mean: { value: 3.25 } })
    expect(score?.interval).toEqual(wilson(2, 4))
    // sample deviation of 5, 4, 3, 1 is 1.7078
    expect(score?.mean.interval?.[0]).toBeCloseTo(3.25 - (1.96 * 1.7078) / 2, 3)
    expect(topTwo(0, 0)).toBeNull()
  })

  it('CES is a mean; one response has no interval', () => {
    expect(instrumentScore('ces', tallyOf('ces', 6))).toMatchObject({
      unit: 'mean',
      value: 6,
      interval: null,
    })
    expect(instrumentScore('ces', emptyTally)).toBeNull()
  })

  it('Ulwick (9,3) = 15, (9,9) = 9', () => {
    expect(opportunity(9, 3)).toBe(15)
    expect(opportunity(9, 9)).toBe(9)
  })
})

describe('emotion from feedback', () => {
  const rated = (values: number[]) =>
    values.map((value) => tallyOf('rating', value)).reduce(addTallies, emptyTally)

  it('needs five responses', () => {
    expect(emotionFromFeedback({ rating: rated([1, 1, 1, 1]) })).toBeNull()
    expect(emotionFromFeedback({ importance: rated([1, 1, 1, 1, 1]) })).toBeNull()
    expect(emotionFromFeedback({ rating: rated([1, 1, 1, 1, 1]) })).toMatchObject({
      value: -2,
      band: [-2, -2],
      n: 5,
    })
  })

  it('pools instruments by pain', () => {
    const severe = [0, 0, 0, 0, 0].map((v) => tallyOf('severity', v)).reduce(addTallies, emptyTally)
    const felt = emotionFromFeedback({ rating: rated([1, 1, 1, 1, 1]), severity: severe })
    expect(felt?.value).toBeCloseTo(0, 12)
    expect(felt?.band[0]).toBeLessThan(0)
    expect(felt?.band[1]).toBeGreaterThan(0)
  })
})
