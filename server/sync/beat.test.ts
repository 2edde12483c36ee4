import { describe, expect, it } from 'vitest'
import { handClock } from '@/core/presence/presence.fixture'
import { Beat, beatMs } from './beat'

function aBeat() {
  const clock = handClock()
  const calls: number[] = []
  const beat = new Beat(clock, () => calls.push(clock.now()))
  clock.turn(1_000)
  return { clock, calls, beat }
}

describe('a beat', () => {
  it('calls at once after a pause, then once a beat', () => {
    const { clock, calls, beat } = aBeat()
    for (let ms = 0; ms < 50; ms += 1) {
      beat.soon(20)
      beat.soon(20)
      clock.turn(1)
    }
    expect(calls).toEqual([1_000, 1_020, 1_040])
  })

  it('does not call unless it is asked', () => {
    const { clock, calls, beat } = aBeat()
    beat.soon(20)
    clock.turn(500)
    expect(calls).toEqual([1_000])
    beat.soon(20)
    beat.stop()
    clock.turn(500)
    expect(calls).toEqual([1_000])
  })

  it('comes earlier for what is more urgent, and not later for what is less', () => {
    const { clock, calls, beat } = aBeat()
    beat.soon(0)
    clock.turn(1)
    beat.soon(40)
    beat.soon(10)
    beat.soon(30)
    clock.turn(100)
    expect(calls).toEqual([1_000, 1_010])
  })

  it('is a frame in small rooms, and grows so that large ones cost the same', () => {
    expect([1, 10, 24].map(beatMs)).toEqual([16, 16, 16])
    const costs = [30, 60, 75].map((followers) => (followers * 1_000) / beatMs(followers))
    expect(costs).toEqual([1_500, 1_500, 1_500])
    expect(beatMs(250)).toBe(50)
  })
})
