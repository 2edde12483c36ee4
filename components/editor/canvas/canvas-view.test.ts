import { expect, test } from 'vitest'
import { shiftToShow } from './canvas-view'

const window = { width: 1440, height: 900 }
const card = (x: number, y: number) => ({ x, y, width: 184, height: 66 })

test('what is in sight stays where it is', () => {
  expect(shiftToShow(card(400, 300), { x: 0, y: 0, zoom: 1 }, window)).toEqual({ x: 0, y: 0 })
})

test('moves by just as much as is needed, clear of headers and toolbar', () => {
  expect(shiftToShow(card(100, 0), { x: 0, y: 0, zoom: 1 }, window)).toEqual({ x: 68, y: 72 })
  expect(shiftToShow(card(1400, 880), { x: 0, y: 0, zoom: 1 }, window)).toEqual({
    x: -(1400 + 184 - 1416),
    y: -(880 + 66 - 804),
  })
})

test('counts in zoomed pixels', () => {
  expect(shiftToShow(card(1000, 100), { x: 10, y: 0, zoom: 2 }, window).x).toBe(-962)
})

test('of something larger than the window it shows the start', () => {
  const wide = { x: 500, y: 200, width: 4000, height: 50 }
  expect(shiftToShow(wide, { x: 0, y: 0, zoom: 1 }, window).x).toBe(168 - 500)
})
