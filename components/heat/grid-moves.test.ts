import { expect, test } from 'vitest'
import { type GridPosition, moveInGrid } from './grid-moves'

const size = { rows: 3, columns: 4 }
const press = (key: string, at: GridPosition, { ctrlKey = false, rightToLeft = false } = {}) =>
  moveInGrid(at, size, { key, ctrlKey, rightToLeft })

test('arrows go by one and stop at the edges', () => {
  expect(press('ArrowDown', { row: 0, column: 1 })).toEqual({ row: 1, column: 1 })
  expect(press('ArrowRight', { row: 0, column: 1 })).toEqual({ row: 0, column: 2 })
  expect(press('ArrowUp', { row: 0, column: 1 })).toEqual({ row: 0, column: 1 })
  expect(press('ArrowRight', { row: 2, column: 3 })).toEqual({ row: 2, column: 3 })
})

test('left and right follow the reading direction', () => {
  expect(press('ArrowLeft', { row: 0, column: 1 }, { rightToLeft: true })).toEqual({
    row: 0,
    column: 2,
  })
})

test('home and end stay in the row, with Ctrl they reach the corners', () => {
  expect(press('Home', { row: 1, column: 2 })).toEqual({ row: 1, column: 0 })
  expect(press('End', { row: 1, column: 2 })).toEqual({ row: 1, column: 3 })
  expect(press('Home', { row: 1, column: 2 }, { ctrlKey: true })).toEqual({ row: 0, column: 0 })
  expect(press('End', { row: 1, column: 2 }, { ctrlKey: true })).toEqual({ row: 2, column: 3 })
})

test('page keys reach the ends of the column', () => {
  expect(press('PageUp', { row: 2, column: 2 })).toEqual({ row: 0, column: 2 })
  expect(press('PageDown', { row: 0, column: 2 })).toEqual({ row: 2, column: 2 })
})

test('other keys are not the grid’s', () => {
  expect(press('a', { row: 0, column: 0 })).toBeNull()
  expect(press('Tab', { row: 0, column: 0 })).toBeNull()
})
