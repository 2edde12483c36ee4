import { describe, expect, it } from 'vitest'
import { backoff } from './backoff'

/** Numbers that are spread evenly over [0, 1). */
const spread = Array.from({ length: 100 }, (_, index) => index / 100)

describe('backoff', () => {
  it('grows from half a second to a quarter of a minute', () => {
    expect([1, 2, 3, 6, 50].map((failures) => backoff(failures, 1))).toEqual([
      500, 1_000, 2_000, 15_000, 15_000,
    ])
  })

  it('spreads a room of a hundred over the second half of each pause', () => {
    for (const failures of [1, 4, 10]) {
      const times = spread.map((random) => backoff(failures, random))
      const longest = backoff(failures, 1)
      expect(Math.min(...times)).toBe(longest / 2)
      const tenths = times.map((time) => Math.floor(((time - longest / 2) / longest) * 20))
      for (let tenth = 0; tenth < 10; tenth += 1) {
        expect(tenths.filter((each) => each === tenth).length).toBeLessThanOrEqual(11)
      }
    }
  })
})
