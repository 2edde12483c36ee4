import { describe, expect, it } from 'vitest'
import { newId } from '@/core/journey/new-id'
import type { JourneyRecord } from '@/core/journey/records'
import { aNote } from '@/core/journey/records.fixture'
import { holdMs, OthersDrags } from './others-drags'

const card = aNote({ stageId: newId(), laneId: newId(), x: 10, y: 10 })

function someDrags() {
  const records = new Map<string, JourneyRecord>([[card.id, card]])
  const drags = new OthersDrags((id) => records.get(id))
  const at = (now: number) => drags.positions(now).get(card.id)
  return { drags, records, at }
}

describe('cards that others drag', () => {
  it('are where they are dragged', () => {
    const { drags, at } = someDrags()
    drags.move('ana', [{ id: card.id, x: 1, y: 2 }], 0)
    expect(at(0)).toEqual({ x: 1, y: 2 })
  })

  it('stay where they were let go until the edit arrives', () => {
    const { drags, records, at } = someDrags()
    drags.move('ana', [{ id: card.id, x: 1, y: 2 }], 0)
    drags.move('ana', [], 100)
    expect(at(100)).toEqual({ x: 1, y: 2 })
    records.set(card.id, { ...card, text: 'Somebody else writes' })
    expect(at(200)).toEqual({ x: 1, y: 2 })
    records.set(card.id, { ...card, x: 300 })
    expect(at(300)).toBeUndefined()
    expect(drags.isEmpty).toBe(true)
  })

  it('go back after a second when no edit comes', () => {
    const { drags, at } = someDrags()
    drags.move('ana', [{ id: card.id, x: 1, y: 2 }], 0)
    drags.move('ana', [], 100)
    expect(drags.nextEnd()).toBe(100 + holdMs)
    expect(at(99 + holdMs)).toBeDefined()
    expect(at(100 + holdMs)).toBeUndefined()
  })

  it('are not held when the edit came before the end of the drag was heard of', () => {
    const { drags, records, at } = someDrags()
    drags.move('ana', [{ id: card.id, x: 1, y: 2 }], 0)
    records.set(card.id, { ...card, x: 300 })
    drags.move('ana', [], 100)
    expect(at(100)).toBeUndefined()
  })

  it('go back at once when the one who drags is gone', () => {
    const { drags, at } = someDrags()
    drags.move('ana', [{ id: card.id, x: 1, y: 2 }], 0)
    drags.forget('ana')
    expect(at(1)).toBeUndefined()
  })
})
