import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { recheck } from './recheck'

/** A bus as far as its being there goes. */
function aBus() {
  const listeners = new Set<(isUp: boolean) => void>()
  return {
    isUp: true,
    onChange(listener: (isUp: boolean) => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    turn(isUp: boolean) {
      this.isUp = isUp
      for (const listener of listeners) listener(isUp)
    },
    listeners,
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('recheck', () => {
  it('asks every minute, and every two seconds while the bus is away', () => {
    const bus = aBus()
    const check = vi.fn()
    const stop = recheck(bus, check)
    vi.advanceTimersByTime(120_000)
    expect(check).toHaveBeenCalledTimes(2)
    bus.turn(false)
    expect(check).toHaveBeenCalledTimes(3)
    vi.advanceTimersByTime(10_000)
    expect(check).toHaveBeenCalledTimes(8)
    bus.turn(true)
    expect(check).toHaveBeenCalledTimes(9)
    vi.advanceTimersByTime(59_999)
    expect(check).toHaveBeenCalledTimes(9)
    stop()
    bus.turn(false)
    vi.advanceTimersByTime(600_000)
    expect(check).toHaveBeenCalledTimes(9)
    expect(bus.listeners.size).toBe(0)
  })

  it('begins in haste when the bus is away already', () => {
    const check = vi.fn()
    const stop = recheck(Object.assign(aBus(), { isUp: false }), check)
    vi.advanceTimersByTime(2_000)
    expect(check).toHaveBeenCalledOnce()
    stop()
  })
})
