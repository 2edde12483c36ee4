import { expect, test } from 'vitest'
import { heatOf } from './heat'
import { wilson } from './interval'
import { opportunityOf, topTwoOfTen } from './opportunity'
import { byPriority, type PriorityPlace } from './priority'

const of = (best: number, n: number, customers = n) => {
  const found = topTwoOfTen({ best, n }, customers)
  if (!found) throw new Error('There are enough of them.')
  return found
}

test('a top-two share as a number of ten, from at least five customers', () => {
  expect(of(6, 20)).toMatchObject({ value: 3, n: 20 })
  expect(of(6, 20).interval[0]).toBeCloseTo(10 * wilson(6, 20)[0], 12)
  expect(topTwoOfTen({ best: 9, n: 9 }, 4)).toBeNull()
  expect(topTwoOfTen({ best: 0, n: 0 }, 9)).toBeNull()
})

test('the opportunity has the interval of what it is made of', () => {
  const lacking = opportunityOf(of(9, 10), of(3, 10))
  expect(lacking.value).toBeCloseTo(15, 12)
  expect(lacking.interval[0]).toBeLessThan(15)
  expect(lacking.interval[1]).toBeLessThanOrEqual(20)
  // Where satisfaction is above, importance alone is the score, with its interval.
  const content = opportunityOf(of(5, 10), of(9, 10))
  expect(content).toEqual({ value: 5, interval: of(5, 10).interval })
})

const place = (title: string, part: Partial<PriorityPlace>): PriorityPlace => ({
  touchpointId: title,
  title,
  stageTitle: '',
  heat: heatOf({ n: 10, negative: 2, painNegative: 9000 }, 0.2),
  importance: null,
  satisfaction: null,
  opportunity: null,
  reach: 0,
  votes: 0,
  ownVotes: 0,
  ...part,
})

test('most urgent first, and what has no number last', () => {
  const places = [
    place('a', { votes: 1, reach: 5 }),
    place('b', { satisfaction: of(9, 10), votes: 3, reach: 9 }),
    place('c', { satisfaction: of(2, 10), reach: 7 }),
  ]
  const order = (by: Parameters<typeof byPriority>[0]) =>
    [...places].sort(byPriority(by)).map(({ title }) => title)
  expect(order('satisfaction')).toEqual(['c', 'b', 'a'])
  expect(order('votes')).toEqual(['b', 'a', 'c'])
  expect(order('reach')).toEqual(['b', 'c', 'a'])
})
