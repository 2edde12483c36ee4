import { expect, test } from 'vitest'
import { aLane, aStage, aTouchpoint, recordsOf } from '@/core/journey/records.fixture'
import { makeArranger } from '../state/arrangement'
import { makeCardNodes } from './card-node'

const stage = aStage()
const lane = aLane()
const cell = { stageId: stage.id, laneId: lane.id }
const first = aTouchpoint({ ...cell, title: 'Search', y: 16 })
const second = aTouchpoint({ ...cell, title: 'Pay', y: 120 })
const records = recordsOf([stage, lane, second, first])
const live = { text: null, resize: null }
const none: ReadonlySet<string> = new Set()

test('cards come in reading order, with their names for screen readers', () => {
  const arrangement = makeArranger()({ records, live, emotionFromFeedback: false })
  const nodes = makeCardNodes()({
    arrangement,
    selected: none,
    dragged: null,
    inOwnHand: null,
    only: null,
  })
  expect(nodes.map((node) => node.ariaLabel)).toEqual(['Search', 'Pay'])
})

test('only the card that changed gets a new object', () => {
  const arrange = makeArranger()
  const cardNodes = makeCardNodes()
  const arrangement = arrange({ records, live, emotionFromFeedback: false })
  const before = cardNodes({
    arrangement,
    selected: none,
    dragged: null,
    inOwnHand: null,
    only: null,
  })
  const selected = new Set([second.id])
  const chosen = cardNodes({ arrangement, selected, dragged: null, inOwnHand: null, only: null })
  expect(chosen[0]).toBe(before[0])
  expect(chosen[1]).toMatchObject({ id: second.id, selected: true })

  const dragged = new Map([[first.id, { x: 700, y: 90 }]])
  const moving = cardNodes({ arrangement, selected, dragged, inOwnHand: null, only: null })
  expect(moving[0]?.position).toEqual({ x: 700, y: 90 })
  expect(moving[1]).toBe(chosen[1])
})

test('a remote edit of one card leaves the others as they are', () => {
  const arrange = makeArranger()
  const cardNodes = makeCardNodes()
  const input = { selected: none, dragged: null, inOwnHand: null, only: null }
  const before = cardNodes({
    arrangement: arrange({ records, live, emotionFromFeedback: false }),
    ...input,
  })
  const edited = new Map(records).set(second.id, { ...second, channel: 'Web' })
  const after = cardNodes({
    arrangement: arrange({ records: edited, live, emotionFromFeedback: false }),
    ...input,
  })
  expect(after[0]).toBe(before[0])
  expect(after[1]).not.toBe(before[1])
})

test('a card in somebody else’s hand moves softly, one in one’s own at once', () => {
  const arrangement = makeArranger()({ records, live, emotionFromFeedback: false })
  const cardNodes = makeCardNodes()
  const dragged = new Map([[first.id, { x: 700, y: 90 }]])
  const input = { arrangement, selected: none, dragged, only: null }
  expect(cardNodes({ ...input, inOwnHand: null })[0]?.className).toBe('in-others-hand')
  expect(cardNodes({ ...input, inOwnHand: dragged })[0]?.className).toBeUndefined()
})
