import { describe, expect, it } from 'vitest'
import { newId } from '@/core/journey/new-id'
import { aTouchpoint, recordsOf } from '@/core/journey/records.fixture'
import { sinceText, wordsOf } from './edit-words'

const pay = aTouchpoint({ stageId: newId(), laneId: newId(), title: 'Pay' })
const nothing = { put: [], patch: [], remove: [] }

describe('an edit in words', () => {
  it('says what was done to what', () => {
    const records = recordsOf([pay])
    const patch = (set: Record<string, unknown>) => ({ ...nothing, patch: [{ id: pay.id, set }] })
    expect(wordsOf({ ...nothing, put: [pay] }, records)).toEqual({ deed: 'Added', subject: 'Pay' })
    expect(wordsOf(patch({ x: 3 }), records)).toEqual({ deed: 'Moved', subject: 'Pay' })
    expect(wordsOf(patch({ title: 'P' }), records)).toEqual({ deed: 'Changed', subject: 'Pay' })
    expect(wordsOf({ ...nothing, remove: [pay.id] }, recordsOf([]))).toEqual({
      deed: 'Removed',
      subject: '',
    })
  })

  it('says since when', () => {
    const now = Date.parse('2026-03-02T12:00:00Z')
    const since = (at: string) => sinceText(at, now)
    expect(since('2026-03-02T11:59:30Z')).toBe('just now')
    expect(since('2026-03-02T11:20:00Z')).toBe('40 min ago')
    expect(since('2026-03-02T03:00:00Z')).toBe('9 h ago')
    expect(since('2026-02-20T12:00:00Z')).toBe('Feb 20')
  })
})
