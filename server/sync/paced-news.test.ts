import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { JourneyNews } from './journey-news'
import { PacedNews } from './paced-news'

let told: JourneyNews[]
let news: PacedNews

beforeEach(() => {
  vi.useFakeTimers()
  told = []
  const announce = async (_: string, one: JourneyNews) => void told.push(one)
  news = new PacedNews({ hubs: { announce }, log: { warn: vi.fn() } }, 300)
})
afterEach(() => void vi.useRealTimers())

const comments = (version: number) => ({ type: 'comments', version }) as const

it('tells the first at once, and of what comes in the pause the furthest', () => {
  for (const version of [1, 2, 4, 3]) news.announce('a', comments(version))
  expect(told).toEqual([comments(1)])
  vi.advanceTimersByTime(300)
  expect(told).toEqual([comments(1), comments(4)])
  vi.advanceTimersByTime(10_000)
  expect(told).toHaveLength(2)
})
