import { expect, test } from 'vitest'
import { heatOf } from '@/core/heat/heat'
import type { HeatGrid } from '@/core/heat/views'
import { gridModel } from './grid-model'

const heat = (n: number) => heatOf({ n, negative: 0, painNegative: 0 }, 0)
const words = { allColumns: 'All', allRows: 'All stages', nameless: 'Untitled', noColumn: 'None' }
const grid: HeatGrid = {
  method: 'shrinkage-v1',
  period: null,
  p0: 0,
  strength: 10,
  n: 30,
  negative: 0,
  rows: [
    { id: 's1', title: 'Buy', ...heat(20) },
    { id: 's2', title: '', ...heat(10) },
  ],
  columns: [
    { id: 'web', title: 'web', ...heat(25) },
    { id: '', title: '', ...heat(5) },
  ],
  cells: [
    { rowId: 's1', columnId: 'web', touchpointIds: ['a', 'b'], ...heat(15) },
    { rowId: 's1', columnId: '', touchpointIds: ['b'], ...heat(5) },
    { rowId: 's2', columnId: 'web', touchpointIds: ['c'], ...heat(10) },
  ],
}

test('every row has a field for every column, with its sum first', () => {
  const model = gridModel(grid, words)
  expect(model.columns.map((column) => column.title)).toEqual(['All', 'web', 'None'])
  expect(model.rows.map((row) => row.title)).toEqual(['Buy', 'Untitled', 'All stages'])
  expect(model.rows.map((row) => row.slots.map((slot) => slot.heat?.n ?? null))).toEqual([
    [20, 15, 5],
    [10, 10, null],
    [30, 25, 5],
  ])
})

test('a sum leads to all its touchpoints, each once', () => {
  const [buy, , all] = gridModel(grid, words).rows
  expect(buy?.slots[0]?.touchpointIds).toEqual(['a', 'b'])
  expect(all?.slots[1]?.touchpointIds).toEqual(['a', 'b', 'c'])
  expect(buy?.slots[0]?.columnId).toBeNull()
})

test('a sum that would only repeat its one column or row is left out', () => {
  const [row, column] = [grid.rows.slice(0, 1), grid.columns.slice(0, 1)]
  const model = gridModel({ ...grid, rows: row, columns: column }, words)
  expect(model.columns.map(({ title }) => title)).toEqual(['web'])
  expect(model.rows.map(({ title }) => title)).toEqual(['Buy'])
})
