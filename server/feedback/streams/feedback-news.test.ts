import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { FeedbackNews } from './feedback-news'

let told: string[]
let news: FeedbackNews

beforeEach(() => {
  vi.useFakeTimers()
  told = []
  const announce = async (journeyId: string) => void told.push(journeyId)
  news = new FeedbackNews({ hubs: { announce }, log: { warn: vi.fn() } })
})
afterEach(() => void vi.useRealTimers())

it('tells the first at once, and the rest of half a second together at its end', () => {
  news.announce('a')
  expect(told).toEqual(['a'])
  for (let count = 0; count < 100; count += 1) news.announce('a')
  expect(told).toEqual(['a'])
  vi.advanceTimersByTime(500)
  expect(told).toEqual(['a', 'a'])
  vi.advanceTimersByTime(10_000)
  expect(told).toEqual(['a', 'a'])
})

it('tells of a stream twice a second, its last response too', () => {
  for (let ms = 0; ms < 5_000; ms += 10) {
    news.announce('a')
    vi.advanceTimersByTime(10)
  }
  vi.advanceTimersByTime(500)
  expect(told.length).toBeGreaterThanOrEqual(10)
  expect(told.length).toBeLessThanOrEqual(12)
})

it('keeps journeys apart', () => {
  news.announce('a')
  news.announce('b')
  expect(told).toEqual(['a', 'b'])
})

it('keeps kinds of news apart', () => {
  const kinds: string[] = []
  const announce = async (_: string, { type }: { type: string }) => void kinds.push(type)
  const both = new FeedbackNews({ hubs: { announce }, log: { warn: vi.fn() } })
  both.announce('a')
  both.announce('a', 'marks')
  both.announce('a', 'marks')
  expect(kinds).toEqual(['feedback', 'marks'])
  vi.advanceTimersByTime(500)
  expect(kinds).toEqual(['feedback', 'marks', 'marks'])
})

it('survives a bus that is away', async () => {
  const warn = vi.fn()
  const failing = new FeedbackNews({
    hubs: { announce: () => Promise.reject(new Error('away')) },
    log: { warn },
  })
  failing.announce('a')
  await vi.advanceTimersByTimeAsync(500)
  failing.announce('a')
  await vi.advanceTimersByTimeAsync(500)
  expect(warn).toHaveBeenCalledTimes(2)
})
