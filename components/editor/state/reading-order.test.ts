import { expect, test } from 'vitest'
import { layout as layoutOf } from '@/core/journey/layout'
import { aLane, aNote, aStage, aTouchpoint, recordsOf } from '@/core/journey/records.fixture'
import { cellAfter, cellBeside, readingOrder } from './reading-order'

const stages = [aStage({ order: 'a0' }), aStage({ order: 'a1' })] as const
const lanes = [aLane({ order: 'a0' }), aLane({ order: 'a1', kind: 'pains' })] as const
const at = (stage: 0 | 1, lane: 0 | 1) => ({ stageId: stages[stage].id, laneId: lanes[lane].id })
const later = aTouchpoint(at(1, 0))
const lower = aNote(at(0, 1))
const right = aTouchpoint({ ...at(0, 0), x: 240 })
const left = aTouchpoint({ ...at(0, 0), x: 16 })
const records = recordsOf([...stages, ...lanes, later, lower, right, left])
const layout = layoutOf(records)

test('reads stage by stage, from the top lane down, then along the line', () => {
  expect(readingOrder(records, layout)).toEqual([left.id, right.id, lower.id, later.id])
})

test('the cell beside stops at the edge of the map', () => {
  expect(cellBeside(layout, at(0, 0), 'end')).toEqual(at(1, 0))
  expect(cellBeside(layout, at(1, 0), 'end')).toEqual(at(1, 0))
  expect(cellBeside(layout, at(1, 1), 'up')).toEqual(at(1, 0))
})

test('the cell after goes on to the next lane', () => {
  expect(cellAfter(layout, at(0, 0), 1)).toEqual(at(1, 0))
  expect(cellAfter(layout, at(1, 0), 1)).toEqual(at(0, 1))
  expect(cellAfter(layout, at(0, 1), -1)).toEqual(at(1, 0))
  expect(cellAfter(layout, at(1, 1), 1)).toEqual(at(1, 1))
})
