import { describe, expect, it } from 'vitest'
import { newId } from '@/core/journey/new-id'
import { aTouchpoint, recordsOf } from '@/core/journey/records.fixture'
import { nowhere } from '@/core/presence/presence'
import { doing } from './doing'

const pay = aTouchpoint({ stageId: newId(), laneId: newId(), title: 'Pay' })
const records = recordsOf([pay])

describe('what somebody is at', () => {
  it('is nothing while they only look', () => {
    expect(doing(nowhere, records)).toBeNull()
  })

  it('is what they type in, before what they drag, before what they have selected', () => {
    const selected = { ...nowhere, selection: [pay.id] }
    const dragging = { ...selected, drag: [{ id: pay.id, x: 0, y: 0 }] }
    const typing = { ...dragging, typing: { recordId: pay.id, field: 'title' } }
    expect(doing(selected, records)).toBe('At “Pay”')
    expect(doing(dragging, records)).toBe('Moving “Pay”')
    expect(doing(typing, records)).toBe('Typing in “Pay”')
  })

  it('is told by number when it is many', () => {
    const selection = [pay.id, newId(), newId()]
    expect(doing({ ...nowhere, selection }, records)).toBe('3 cards selected')
  })

  it('is not told of a card that is not there yet', () => {
    expect(doing({ ...nowhere, selection: [newId()] }, records)).toBeNull()
  })
})
