import { expect, test } from 'vitest'
import { firstViewport } from './first-viewport'

const window = { width: 1440, height: 900 }
const map = (width: number, height: number) => ({ x: 0, y: 0, width, height })

test('a small map lies in the middle, not enlarged', () => {
  expect(firstViewport(map(800, 400), window)).toEqual({ x: 320, y: 24, zoom: 1 })
})

test('a larger one is shown as a whole while it can be read', () => {
  expect(firstViewport(map(1856, 600), window)).toEqual({ x: 24, y: 24, zoom: 0.75 })
})

test('of a map too large to read as a whole one sees the beginning', () => {
  expect(firstViewport(map(9000, 4000), window)).toEqual({ x: 24, y: 24, zoom: 0.6 })
})
