import { expect, it } from 'vitest'
import { fullRights } from '@/core/access/can'
import { type JourneyNews, latest, mayHear } from './journey-news'

const comments = (version: number): JourneyNews => ({ type: 'comments', version })

it('is for everybody who follows, but of comments for those who may read them', () => {
  const hears = (standing: Parameters<typeof fullRights>[0], news: JourneyNews) =>
    mayHear(fullRights(standing), news)
  for (const standing of ['viewer', 'guest commenter', 'guest editor'] as const) {
    expect(hears(standing, comments(1))).toBe(true)
  }
  expect(hears('guest viewer', comments(1))).toBe(false)
  expect(hears('guest viewer', { type: 'journey' })).toBe(true)
})

it('does not go back when it is overtaken', () => {
  expect(latest(undefined, comments(2))).toEqual(comments(2))
  expect(latest(comments(3), comments(2))).toEqual(comments(3))
  expect(latest(comments(1), comments(2))).toEqual(comments(2))
})
