import { expect, test } from 'vitest'
import { aLane, aStage, aTouchpoint, recordsOf } from '@/core/journey/records.fixture'
import { createIn, placesOf } from './places'
import { choiceOf, targetOf } from './target-choice'

const later = aStage({ order: 'b', title: 'Buy' })
const first = aStage({ order: 'a', title: 'Find' })
const doing = aLane({ order: 'a', kind: 'doing' })
const lane = aLane({ order: 'b', kind: 'touchpoints' })
const at = { laneId: lane.id, x: 0 }
const pay = aTouchpoint({ ...at, stageId: later.id, y: 0, title: 'Pay' })
const search = aTouchpoint({ ...at, stageId: first.id, y: 80, title: 'Search' })
const advert = aTouchpoint({ ...at, stageId: first.id, y: 0, title: 'Advert' })
const places = placesOf(recordsOf([later, first, doing, lane, pay, search, advert]))

test('touchpoints stand in the order in which the map is read', () => {
  expect(places.stages.map((stage) => stage.title)).toEqual(['Find', 'Buy'])
  expect(places.touchpoints.map(({ title }) => title)).toEqual(['Advert', 'Search', 'Pay'])
})

test('new touchpoints go into the lane of touchpoints', () => {
  expect(places.laneId).toBe(lane.id)
  expect(createIn(places, later.id, ' Refund ')).toEqual({
    kind: 'create',
    title: 'Refund',
    stageId: later.id,
    laneId: lane.id,
  })
  expect(createIn(places, later.id, '  ')).toBeNull()
  expect(createIn({ ...places, laneId: null }, later.id, 'Refund')).toBeNull()
})

test('what is chosen from a list is the target that the list showed', () => {
  const targets = [
    { kind: 'skip' } as const,
    { kind: 'touchpoint', touchpointId: pay.id } as const,
    createIn(places, first.id, 'Refund'),
    null,
  ]
  for (const target of targets) expect(targetOf(choiceOf(target), 'Refund', places)).toEqual(target)
})
