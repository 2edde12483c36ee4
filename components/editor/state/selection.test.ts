import { expect, test } from 'vitest'
import type { JourneyRecord } from '@/core/journey/records'
import {
  changeSelectedNodes,
  isSelected,
  nothing,
  selectedNodes,
  selectedRecords,
  selectNodes,
  soleNode,
  soleRecord,
  withoutRemoved,
} from './selection'

test('adds and takes away cards; the last one taken away leaves nothing', () => {
  const two = changeSelectedNodes(selectNodes(['a']), [{ id: 'b', selected: true }])
  expect([...selectedNodes(two)]).toEqual(['a', 'b'])
  expect(soleNode(two)).toBeNull()
  const one = changeSelectedNodes(two, [{ id: 'a', selected: false }])
  expect(soleNode(one)).toBe('b')
  expect(changeSelectedNodes(one, [{ id: 'b', selected: false }])).toBe(nothing)
})

test('cards, a band and a connection are records; a cell is none', () => {
  const stage = { kind: 'stage', id: 's' } as const
  const cell = { kind: 'cell', cell: { stageId: 's', laneId: 'l' } } as const
  expect(selectedRecords(selectNodes(['a', 'b']))).toEqual(['a', 'b'])
  expect(selectedRecords(stage)).toEqual(['s'])
  expect([cell, nothing].map(selectedRecords)).toEqual([[], []])
  expect([selectNodes(['a', 'b']), selectNodes(['a']), stage, cell].map(soleRecord)).toEqual([
    null,
    'a',
    's',
    null,
  ])
  expect(isSelected(selectNodes(['a', 'b']), 'b')).toBe(true)
  expect(isSelected(stage, 's')).toBe(true)
  expect(isSelected(cell, 's')).toBe(false)
})

test('choosing a card lets go of a stage', () => {
  const next = changeSelectedNodes({ kind: 'stage', id: 's' }, [{ id: 'a', selected: true }])
  expect(soleNode(next)).toBe('a')
})

test('letting go of cards leaves a chosen cell chosen', () => {
  const cell = { kind: 'cell', cell: { stageId: 's', laneId: 'l' } } as const
  expect(changeSelectedNodes(cell, [{ id: 'a', selected: false }])).toBe(cell)
})

test('forgets what somebody removed, and keeps the object when nothing went', () => {
  const stage: JourneyRecord = {
    type: 'stage',
    id: 'a',
    title: '',
    order: 'a0',
    phase: null,
    width: null,
  }
  const records = new Map([['a', stage]])
  expect([...selectedNodes(withoutRemoved(selectNodes(['a', 'b']), records))]).toEqual(['a'])
  const whole = selectNodes(['a'])
  expect(withoutRemoved(whole, records)).toBe(whole)
  const cell = { kind: 'cell', cell: { stageId: 'a', laneId: 'gone' } } as const
  expect(withoutRemoved(cell, records)).toBe(nothing)
})
