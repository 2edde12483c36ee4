import { describe, expect, it } from 'vitest'
import { checkIntegrity } from '@/core/journey/integrity'
import { newId } from '@/core/journey/new-id'
import { type JourneyRecord, limits } from '@/core/journey/records'
import { aConnection, aLane, aNote, aStage, aTouchpoint } from '@/core/journey/records.fixture'
import type { Draft } from './apply'
import type { Diff } from './diff'
import { toWire } from './reversible'
import { settle } from './settle'

const stage = aStage()
const other = aStage({ order: 'a1' })
const lane = aLane()
const cell = { stageId: stage.id, laneId: lane.id }
const pay = aTouchpoint(cell)
const ship = aTouchpoint(cell)
const note = aNote({ ...cell, touchpointId: pay.id })
const edge = aConnection({ fromId: pay.id, toId: ship.id })
const all: JourneyRecord[] = [stage, other, lane, pay, ship, note, edge]

function draftOf(records: readonly JourneyRecord[] = all): Draft {
  return new Map(records.map((record) => [record.id, record]))
}

const none: Diff = { put: [], patch: [], remove: [] }
const patch = (id: string, set: Record<string, unknown>): Diff => ({
  ...none,
  patch: [{ id, set }],
})
const remove = (...ids: string[]): Diff => ({ ...none, remove: ids })
const put = (...records: JourneyRecord[]): Diff => ({ ...none, put: records })

/** Settles and checks what always holds: a whole journey, or the very same one. */
function settled(diff: Diff, draft = draftOf()) {
  const before = new Map(draft)
  const result = settle(draft, diff)
  expect(checkIntegrity(draft)).toEqual([])
  if (!result.ok) expect(draft).toEqual(before)
  return { result, draft }
}

describe('settle', () => {
  it('does what fits, and says so', () => {
    const { result } = settled(patch(pay.id, { title: 'Pay now' }))
    expect(result).toMatchObject({ ok: true, adjusted: false, refused: [] })
    expect(result.ok && toWire(result.change)).toEqual(patch(pay.id, { title: 'Pay now' }))
  })

  it('takes a removal of what is gone for done', () => {
    expect(settled(remove(newId())).result).toMatchObject({ ok: true, adjusted: false })
  })

  it('keeps what is there when it is put again', () => {
    const { result, draft } = settled(put({ ...pay, title: 'An older state' }))
    expect(result).toMatchObject({ ok: true, adjusted: true })
    expect(draft.get(pay.id)).toBe(pay)
  })

  it('refuses a patch of a missing record, and does the rest', () => {
    const gone = newId()
    const diff = { ...patch(pay.id, { title: 'Kept' }) }
    diff.patch.push({ id: gone, set: { title: 'Lost' } })
    const { result, draft } = settled(diff)
    expect(result).toMatchObject({
      ok: true,
      adjusted: true,
      refused: [{ code: 'removed', recordId: gone, missingId: gone }],
    })
    expect(draft.get(pay.id)).toMatchObject({ title: 'Kept' })
  })

  it('refuses a node whose stage is missing, and with it what hangs on the node', () => {
    const lost = aTouchpoint({ ...cell, stageId: newId() })
    const hanging = aConnection({ fromId: lost.id, toId: ship.id })
    const { result } = settled(put(lost, hanging))
    expect(result).toMatchObject({
      ok: false,
      reasons: [
        { code: 'removed', recordId: lost.id, missingId: lost.stageId },
        { code: 'removed', recordId: hanging.id, missingId: lost.id },
      ],
    })
  })

  it('takes the connections of a removed node along, and lets its notes point at nothing', () => {
    const { result, draft } = settled(remove(pay.id))
    expect(result).toMatchObject({ ok: true, adjusted: true })
    expect(draft.has(edge.id)).toBe(false)
    expect(draft.get(note.id)).toMatchObject({ touchpointId: null })
  })

  it('does not remove a stage with a node that the author has not seen', () => {
    const { result } = settled(remove(stage.id, pay.id, note.id, edge.id))
    expect(result).toMatchObject({
      ok: false,
      reasons: [{ code: 'notEmpty', recordId: stage.id, nodeId: ship.id }],
    })
  })

  it('gives a stage whose order key is taken the next place', () => {
    const added = aStage({ order: 'a0' })
    const third = aStage({ order: 'a0' })
    const { result, draft } = settled(put(added, third))
    expect(result).toMatchObject({ ok: true, adjusted: true })
    const order = (draft.get(added.id) as typeof added).order
    expect(order > 'a0' && order < 'a1').toBe(true)
  })

  it.each([
    ['a field that the record does not have', patch(pay.id, { colour: 'red' })],
    ['another id', patch(pay.id, { id: newId() })],
    ['a value out of range', patch(pay.id, { importance: 9 })],
    ['half a character', patch(pay.id, { title: 'a\ud83d' })],
    ['a NUL', patch(note.id, { text: 'a\0' })],
    ['an order key that none can follow', patch(stage.id, { order: 'zzz!' })],
    ['a node connected with itself', patch(edge.id, { toId: pay.id })],
    ['a lane for a stage', patch(pay.id, { stageId: lane.id })],
    ['a stage as an end', patch(edge.id, { toId: stage.id })],
  ])('takes nothing of a diff with %s', (_, diff) => {
    const both = { ...diff, patch: [...diff.patch, { id: ship.id, set: { title: 'Also' } }] }
    expect(settled(both).result).toMatchObject({ ok: false, reasons: [{ code: 'invalid' }] })
  })

  it('keeps to the limits', () => {
    const stages = Array.from({ length: limits.stages - 2 }, (_, index) =>
      aStage({ order: `b${String(index).padStart(2, '0')}` }),
    )
    const { draft } = settled(put(...stages))
    expect(settled(put(aStage({ order: 'b9X' })), draft).result).toMatchObject({
      ok: false,
      reasons: [{ code: 'limit', what: 'stages' }],
    })
  })
})
