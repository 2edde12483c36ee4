import { describe, expect, it } from 'vitest'
import { TokenBucket } from './token-bucket'

describe('TokenBucket', () => {
  it('gives its burst at once', () => {
    const bucket = new TokenBucket({ burst: 100, perSecond: 10 }, 0)
    expect(bucket.take(100, 0)).toBe(0)
  })

  it('says how long a debt takes to pay', () => {
    const bucket = new TokenBucket({ burst: 100, perSecond: 10 }, 0)
    expect(bucket.take(120, 0)).toBe(2_000)
    expect(bucket.take(0, 1_000)).toBe(1_000)
    expect(bucket.take(0, 2_000)).toBe(0)
  })

  it('lets the rate go on for ever', () => {
    const bucket = new TokenBucket({ burst: 1, perSecond: 20 }, 0)
    for (let tick = 1; tick <= 1_000; tick += 1) expect(bucket.take(1, tick * 50)).toBe(0)
  })

  it('saves no more than its burst', () => {
    const bucket = new TokenBucket({ burst: 10, perSecond: 10 }, 0)
    expect(bucket.take(11, 60_000)).toBe(100)
  })
})
