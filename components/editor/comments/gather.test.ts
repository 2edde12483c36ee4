import { expect, it } from 'vitest'
import { gather } from './gather'

const spot = (id: string, x: number, y: number) => ({ id, at: { x, y } })
const ids = (spots: readonly { id: string; at: { x: number; y: number } }[], distance: number) =>
  gather(spots, distance).map((group) => group.spots.map(({ id }) => id))

it('gathers what would overlap, across the edges of squares too', () => {
  const spots = [spot('a', 39, 39), spot('b', 41, 41), spot('c', 120, 41)]
  expect(ids(spots, 40)).toEqual([['a', 'b'], ['c']])
  expect(ids(spots, 1)).toEqual([['a'], ['b'], ['c']])
})

it('leaves no two groups that overlap, and loses nothing', () => {
  const spots = Array.from({ length: 600 }, (_, i) =>
    spot(`${i}`, (i * 7919) % 1000, -((i * 104729) % 1000)),
  )
  const groups = gather(spots, 36)
  for (const a of groups) {
    for (const b of groups) {
      if (a === b) continue
      const apart = Math.max(Math.abs(a.at.x - b.at.x), Math.abs(a.at.y - b.at.y))
      expect(apart).toBeGreaterThanOrEqual(36)
    }
  }
  expect(groups.flatMap((group) => group.spots)).toHaveLength(600)
})
