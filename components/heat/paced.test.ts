import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { paced } from './paced'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('the first call works at once, those of the pause together at its end', () => {
  const work = vi.fn()
  const { call } = paced(work, 1000)
  call()
  expect(work).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(400)
  call()
  call()
  expect(work).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(600)
  expect(work).toHaveBeenCalledTimes(2)
  // That was one, and its pause runs too.
  vi.advanceTimersByTime(300)
  call()
  expect(work).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(5000)
  expect(work).toHaveBeenCalledTimes(3)
  call()
  expect(work).toHaveBeenCalledTimes(4)
})

test('what is due is dropped when nobody wants it any more', () => {
  const work = vi.fn()
  const { call, cancel } = paced(work, 1000)
  call()
  call()
  cancel()
  vi.advanceTimersByTime(5000)
  expect(work).toHaveBeenCalledTimes(1)
})
