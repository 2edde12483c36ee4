import { describe, expect, it } from 'vitest'
import { glideTo, hasArrived, placeAt } from './glide'

describe('gliding', () => {
  it('starts where it is told', () => {
    expect(placeAt(glideTo(null, [5, 6], 0), 0)).toEqual([5, 6])
  })

  it('is on its way until the next message is expected', () => {
    const first = glideTo(null, [0, 0], 0)
    const second = glideTo(first, [100, 50], 50)
    expect(placeAt(second, 75)).toEqual([50, 25])
    expect(hasArrived(second, 99)).toBe(false)
    expect(placeAt(second, 100)).toEqual([100, 50])
    expect(hasArrived(second, 100)).toBe(true)
  })

  it('turns from where it is, without a jump', () => {
    const there = glideTo(glideTo(null, [0], 0), [100], 50)
    const back = glideTo(there, [0], 75)
    expect(placeAt(back, 75)).toEqual([50])
  })

  it('does not lag behind after a pause', () => {
    const late = glideTo(glideTo(null, [0], 0), [100], 60_000)
    expect(hasArrived(late, 60_040)).toBe(true)
  })

  it('does not move at all when movement is not wanted', () => {
    expect(placeAt(glideTo(glideTo(null, [0], 0), [100], 50, true), 50)).toEqual([100])
  })
})
