import type { JourneyRecord } from './records'
import { aConnection, aLane, aNote, aStage, aTouchpoint } from './records.fixture'

/**
 * A small journey for tests: the stages Search and Buy in one lane, Pay that
 * leads to Ship, and a note on Pay.
 *
 * @param cardsIn the stage of the two touchpoints; the note is in Search
 */
export function aShop({ cardsIn = 'search' }: { cardsIn?: 'search' | 'buy' } = {}) {
  const search = aStage({ title: 'Search' })
  const buy = aStage({ title: 'Buy', order: 'a1' })
  const lane = aLane({ title: 'Touchpoints' })
  /** Where Search meets the lane. */
  const cell = { stageId: search.id, laneId: lane.id }
  const stageId = cardsIn === 'buy' ? buy.id : search.id
  const pay = aTouchpoint({ stageId, laneId: lane.id, title: 'Pay', x: 10, y: 10 })
  const ship = aTouchpoint({ stageId, laneId: lane.id, title: 'Ship', x: 10, y: 200 })
  const note = aNote({ ...cell, text: 'Slow', touchpointId: pay.id })
  const edge = aConnection({ fromId: pay.id, toId: ship.id })
  const all: JourneyRecord[] = [search, buy, lane, pay, ship, note, edge]
  return { search, buy, lane, cell, pay, ship, note, edge, all }
}
