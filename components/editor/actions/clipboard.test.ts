import { expect, test } from 'vitest'
import {
  aConnection,
  aLane,
  aNote,
  aStage,
  aTouchpoint,
  recordsOf,
} from '@/core/journey/records.fixture'
import { copyCards, linesOf, parseCards } from './clipboard'

test('copies cards with the connections among them, and reads them back', () => {
  const cell = { stageId: aStage().id, laneId: aLane().id }
  const one = aTouchpoint(cell)
  const two = aTouchpoint(cell)
  const other = aNote(cell)
  const inside = aConnection({ fromId: one.id, toId: two.id })
  const outside = aConnection({ fromId: one.id, toId: other.id })
  const records = recordsOf([one, two, other, inside, outside])
  const copied = copyCards(records, new Set([one.id, two.id]))
  expect(copied?.connections).toEqual([inside])
  expect(parseCards(JSON.stringify(copied))).toEqual(copied)
})

test('text that is not ours is not cards', () => {
  expect(parseCards('Search')).toBeNull()
  expect(parseCards('{"throughline":"cards","nodes":[]}')).toBeNull()
  expect(parseCards('{"throughline"')).toBeNull()
})

test('takes the lines of a list without its bullets', () => {
  expect(linesOf('- Search\r\n\n  * Compare \nPay', 10)).toEqual(['Search', 'Compare', 'Pay'])
  expect(linesOf('a\nb\nc', 2)).toEqual(['a', 'b'])
})
