import { describe, expect, it } from 'vitest'
import { aConnection, aLane, aStage, aTouchpoint, recordsOf } from '@/core/journey/records.fixture'
import { valueText } from './field-words'
import { marksOf } from './mark'
import { recordName } from './record-name'
import { countOf, countOfCards } from './type-words'
import { comparisonDocument } from './version-document'

const stage = aStage({ title: 'Buy' })
const lane = aLane({ title: 'Touchpoints' })
const cell = { stageId: stage.id, laneId: lane.id }
const pay = aTouchpoint({ ...cell, title: 'Pay' })
const ship = aTouchpoint({ ...cell, title: ' ' })
const edge = aConnection({ fromId: pay.id, toId: ship.id })
const then = recordsOf([stage, lane, pay, ship, edge])

describe('names and values', () => {
  it('say what has no name, and a connection by its ends', () => {
    expect(recordName(ship, then)).toBe('Untitled touchpoint')
    expect(recordName(edge, then)).toBe('Pay → Untitled touchpoint')
    expect(recordName({ ...edge, label: 'later' }, then)).toBe('later')
  })

  it('say places and ends by name, and numbers as the details do', () => {
    expect(valueText('place', cell, then)).toBe('Buy · Touchpoints')
    expect(valueText('ends', { fromId: pay.id, toId: 'gone' }, then)).toBe('Pay → Removed')
    expect(valueText('emotion', 1, then)).toBe('+1')
    expect(valueText('probability', 0.25, then)).toBe('25%')
    expect(valueText('links', [{ url: 'https://a.example', title: '' }], then)).toBe(
      'https://a.example',
    )
    expect(valueText('owner', '', then)).toBe('')
  })

  it('count', () => {
    expect([countOf('touchpoint', 1), countOf('lane', 2), countOfCards(1)]).toEqual([
      '1 touchpoint',
      '2 lanes',
      '1 card',
    ])
  })
})

describe('a comparison', () => {
  it('follows the live map, keeps what was lost, and is the same until something changes', () => {
    const live = { records: then, subscribe: () => () => {} }
    const document = comparisonDocument(then, live)
    const first = document.comparison
    expect(document.comparison).toBe(first)
    expect(marksOf(first).size).toBe(0)
    live.records = recordsOf([stage, lane, { ...ship, title: 'Deliver' }])
    expect(Object.fromEntries(marksOf(document.comparison))).toEqual({
      [ship.id]: 'changed',
      [pay.id]: 'removed',
      [edge.id]: 'removed',
    })
    expect(document.records.get(pay.id)).toBe(pay)
    expect(document.records.get(ship.id)).toMatchObject({ title: 'Deliver' })
  })
})
