import { expect, test } from 'vitest'
import { firstViewport, wholeViewport } from './first-viewport'

const window = { width: 1440, height: 850 }
const map = (width: number, height: number) => ({ x: 0, y: 0, width, height })

test('a small map lies in the middle, not enlarged', () => {
  expect(firstViewport(map(800, 400), window)).toEqual({ x: 320, y: 20, zoom: 1 })
})

test('a larger one is shown as a whole while it can be read', () => {
  const { x, zoom } = firstViewport(map(1500, 600), window)
  expect(zoom).toBeCloseTo((1440 - 144 - 40) / (1500 - 152))
  expect(x + 152 * zoom).toBeGreaterThanOrEqual(144)
  expect(x + 1500 * zoom).toBeLessThanOrEqual(1440)
})

test('of a map too large to read as a whole one sees the beginning, beside the headers', () => {
  const { x, y, zoom } = firstViewport(map(9000, 4000), window)
  expect(zoom).toBe(0.9)
  expect(x + 152 * zoom).toBeGreaterThanOrEqual(144)
  expect(y + 56 * zoom).toBeGreaterThanOrEqual(44)
})

test('of a long map one sees all stages, and its top', () => {
  const { y, zoom } = firstViewport(map(1350, 3000), window)
  expect(zoom).toBe(1)
  expect(y).toBe(20)
})

test('the whole map is shown on demand, however small', () => {
  const { x, zoom } = wholeViewport(map(9000, 4000), window)
  expect(x + 9000 * zoom).toBeLessThanOrEqual(1440)
})
