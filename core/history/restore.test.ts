import { describe, expect, it } from 'vitest'
import { removeRecords } from '@/core/journey/edits/remove'
import { checkIntegrity } from '@/core/journey/integrity'
import type { JourneyRecord, Records } from '@/core/journey/records'
import { aConnection, aStage, aTouchpoint, recordsOf } from '@/core/journey/records.fixture'
import { aShop } from '@/core/journey/shop.fixture'
import type { Diff } from '@/core/sync/diff'
import { settle } from '@/core/sync/settle'
import { compare, withRemoved } from './compare'
import { restoreAll, restoreSome } from './restore'

const { search, buy, lane, pay, ship, note, edge, all } = aShop({ cardsIn: 'buy' })
const then = recordsOf(all)

function apply(records: Records, diff: Diff): Records {
  const draft = new Map(records)
  const settled = settle(draft, diff)
  if (!settled.ok) throw new Error(JSON.stringify(settled.reasons))
  expect(checkIntegrity(draft)).toEqual([])
  return draft
}

function patch(records: Records, record: JourneyRecord, set: object): Records {
  return apply(records, { put: [], patch: [{ id: record.id, set: { ...set } }], remove: [] })
}

describe('compare', () => {
  it('tells what was added, removed and changed, with the fields before and after', () => {
    const added = aTouchpoint({ stageId: search.id, laneId: lane.id, title: 'New' })
    let now = patch(then, ship, { title: 'Deliver', stageId: search.id, x: 99 })
    now = apply(now, { put: [added], patch: [], remove: [edge.id] })
    const comparison = compare(then, now)
    expect(comparison.added).toEqual([added])
    expect(comparison.removed).toEqual([edge])
    expect(comparison.changed).toMatchObject([
      {
        before: ship,
        fields: [
          { field: 'place', before: { stageId: buy.id }, after: { stageId: search.id } },
          { field: 'title', before: 'Ship', after: 'Deliver' },
        ],
      },
    ])
    expect(comparison.changed[0]?.fields).toHaveLength(2)
    expect(withRemoved(now, comparison).get(edge.id)).toEqual(edge)
  })
})

describe('restoreAll', () => {
  it('brings everything back to what it was', () => {
    let now = apply(then, removeRecords(then, { ids: [buy.id] }))
    now = patch(now, search, { title: 'Look', order: 'a5' })
    now = apply(now, {
      put: [aStage({ order: 'a1', title: 'Other' })],
      patch: [],
      remove: [],
    })
    const restored = apply(now, restoreAll(now, then))
    expect(new Map([...restored].sort())).toEqual(new Map([...then].sort()))
  })
})

describe('restoreSome', () => {
  it('brings a card back with its stage, its connections and nothing else', () => {
    let now = patch(then, search, { title: 'Look' })
    now = apply(now, removeRecords(now, { ids: [pay.id] }))
    const restored = apply(now, restoreSome(now, then, [pay.id]))
    expect(restored.get(pay.id)).toEqual(pay)
    expect(restored.get(edge.id)).toEqual(edge)
    expect(restored.get(search.id)).toMatchObject({ title: 'Look' })
  })

  it('brings the stage and the ends that a connection needs', () => {
    const now = apply(then, removeRecords(then, { ids: [buy.id] }))
    const restored = apply(now, restoreSome(now, then, [edge.id]))
    expect([...restored.keys()].sort()).toEqual([...then.keys()].sort())
  })

  it('moves a card back to a stage that has gone meanwhile', () => {
    let now = patch(then, pay, { stageId: search.id })
    now = patch(now, ship, { stageId: search.id })
    now = apply(now, removeRecords(now, { ids: [buy.id] }))
    const restored = apply(now, restoreSome(now, then, [pay.id]))
    expect(restored.get(buy.id)).toEqual(buy)
    expect(restored.get(pay.id)).toEqual(pay)
    expect(restored.get(ship.id)).toMatchObject({ stageId: search.id })
  })

  it('removes what was not there, with what hangs on it', () => {
    const late = aStage({ order: 'a3' })
    const added = aTouchpoint({ stageId: late.id, laneId: lane.id })
    const arrow = aConnection({ fromId: added.id, toId: ship.id })
    let now = apply(then, { put: [late, added, arrow], patch: [], remove: [] })
    now = patch(now, pay, { stageId: late.id })
    const restored = apply(now, restoreSome(now, then, [late.id]))
    expect(restored.get(pay.id)).toEqual(pay)
    expect([late, added, arrow].some(({ id }) => restored.has(id))).toBe(false)
  })

  it('lets a note point at nothing where its touchpoint stays removed', () => {
    const now = apply(then, removeRecords(then, { ids: [pay.id, note.id] }))
    const restored = apply(now, restoreSome(now, then, [note.id]))
    expect(restored.get(note.id)).toEqual({ ...note, touchpointId: null })
    expect(restored.has(pay.id)).toBe(false)
  })
})
