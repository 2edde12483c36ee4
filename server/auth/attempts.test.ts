import { describe, expect, it } from 'vitest'
import { RateLimited } from '@/server/errors'
import { Attempts } from './attempts'

function attemptsAt(start: number) {
  const clock = { now: start }
  const attempts = new Attempts({ most: 2, windowMs: 60_000, now: () => clock.now, capacity: 3 })
  return { clock, attempts }
}

describe('Attempts', () => {
  it('refuses past the limit, and says when the next one is possible', () => {
    const { clock, attempts } = attemptsAt(0)
    attempts.take('a')
    clock.now = 20_000
    attempts.take('a')
    clock.now = 30_500
    expect(() => attempts.take('a')).toThrow(expect.objectContaining({ retryAfterSeconds: 30 }))
    expect(() => attempts.take('b')).not.toThrow()
  })

  it('lets the window slide, and does not count what it refused', () => {
    const { clock, attempts } = attemptsAt(0)
    attempts.take('a')
    attempts.take('a')
    clock.now = 59_999
    expect(() => attempts.take('a')).toThrow(RateLimited)
    clock.now = 60_000
    expect(() => attempts.take('a')).not.toThrow()
  })

  it('starts anew after a success', () => {
    const { attempts } = attemptsAt(0)
    attempts.take('a')
    attempts.take('a')
    attempts.clear('a')
    expect(() => attempts.take('a')).not.toThrow()
  })

  it('keeps a bounded number of keys', () => {
    const { attempts } = attemptsAt(0)
    for (const key of ['a', 'a', 'b', 'c', 'd']) attempts.take(key)
    expect(() => attempts.take('a')).not.toThrow()
  })
})
