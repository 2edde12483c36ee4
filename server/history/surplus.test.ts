import { describe, expect, it } from 'vitest'
import { surplus } from './surplus'

describe('surplus', () => {
  it('lets nothing go while there are few', () => {
    expect(surplus([1000, 2000, 3000], 3)).toEqual([])
  })

  it('lets go where the gap that is left is smallest', () => {
    expect(surplus([1000, 2000, 2010, 4000], 3)).toEqual([2000])
    expect(surplus([500, 3000, 6000, 9000], 2)).toEqual([500, 3000])
  })

  it('keeps the newest, and the distances even', () => {
    const versions = Array.from({ length: 200 }, (_, index) => (index + 1) * 1000)
    const gone = new Set(surplus(versions, 100))
    const left = versions.filter((version) => !gone.has(version))
    expect(left).toHaveLength(100)
    expect(left.at(-1)).toBe(200_000)
    const gaps = left.map((version, index) => version - (left[index - 1] ?? 0))
    expect(Math.max(...gaps)).toBeLessThanOrEqual(3000)
  })
})
