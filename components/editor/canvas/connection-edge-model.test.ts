import { expect, test } from 'vitest'
import { aConnection, aLane, aStage, aTouchpoint, recordsOf } from '@/core/journey/records.fixture'
import { makeArranger } from '../state/arrangement'
import { makeConnectionEdges, sideAt } from './connection-edge-model'

const stage = aStage()
const lane = aLane()
const cell = { stageId: stage.id, laneId: lane.id }
const from = aTouchpoint({ ...cell, title: 'Search', x: 16 })
const to = aTouchpoint({ ...cell, title: 'Pay', x: 300 })
const connection = aConnection({ fromId: from.id, toId: to.id })
const records = recordsOf([stage, lane, from, to, connection])
const arrangement = makeArranger()({
  records,
  live: { text: null, resize: null },
  emotionFromFeedback: false,
})

test('an edge says what it connects and keeps its object while nothing changes', () => {
  const edges = makeConnectionEdges()
  const [edge] = edges({ arrangement, selectedId: null, dragged: null })
  expect(edge?.ariaLabel).toBe('Connection from Search to Pay')
  expect(edge).toMatchObject({ sourceHandle: 'end', targetHandle: 'start' })
  expect(edges({ arrangement, selectedId: null, dragged: null })[0]).toBe(edge)
})

test('while a card is dragged on, all edges stay the same list', () => {
  const edges = makeConnectionEdges()
  const at = (x: number) => ({
    arrangement,
    selectedId: null,
    dragged: new Map([[to.id, { x, y: 0 }]]),
  })
  const begun = edges(at(0))
  expect(edges(at(10))).toBe(begun)
  expect(edges({ ...at(10), selectedId: connection.id })).not.toBe(begun)
})

test('it is loose while one of its cards is dragged', () => {
  const dragged = new Map([[to.id, { x: 0, y: 0 }]])
  const [edge] = makeConnectionEdges()({ arrangement, selectedId: null, dragged })
  expect(edge?.data?.loose).toBe(true)
})

test('finds the side at which a route arrives', () => {
  const rect = { x: 0, y: 0, width: 184, height: 66 }
  expect(sideAt(rect, { x: 184, y: 30 })).toBe('end')
  expect(sideAt(rect, { x: 90, y: 66 })).toBe('bottom')
  expect(sideAt(rect, { x: 90, y: 0 })).toBe('top')
})
