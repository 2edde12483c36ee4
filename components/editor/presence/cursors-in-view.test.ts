import { expect, test } from 'vitest'
import { cursorsInView } from './cursors-in-view'

const window = { x: 0, y: 0, width: 1000, height: 1000 }
const row = (count: number) => Array.from({ length: count }, (_, x) => ({ x, y: 500 }))

test('what lies outside the window is left out', () => {
  const inside = { x: 500, y: 10 }
  expect(cursorsInView([inside, { x: 2000, y: 10 }, { x: 5, y: -100 }], window)).toEqual({
    named: [inside],
    unnamed: [],
  })
})

test('as long as names can be read all carry them', () => {
  expect(cursorsInView(row(50), window)).toEqual({ named: row(50), unnamed: [] })
})

test('of too many the nearest to the middle carry their names, and the others are still there', () => {
  const { named, unnamed } = cursorsInView(row(80), window)
  expect(named.map(({ x }) => x)).toEqual(Array.from({ length: 30 }, (_, index) => 50 + index))
  expect(unnamed.map(({ x }) => x)).toEqual(Array.from({ length: 50 }, (_, index) => index))
})
