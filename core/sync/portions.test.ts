import { describe, expect, it } from 'vitest'
import type { JourneyRecord } from '@/core/journey/records'
import { aConnection, aLane, aNote, aStage, aTouchpoint } from '@/core/journey/records.fixture'
import type { Draft } from './apply'
import type { ReversibleDiff } from './diff'
import { portions } from './portions'
import { largestMessage } from './protocol'
import { toWire } from './reversible'
import { settle } from './settle'

/** A map with texts of the greatest length in a script of three bytes a letter; ends come before what they need. */
function largeMap(): JourneyRecord[] {
  const stage = aStage()
  const lane = aLane()
  const cell = { stageId: stage.id, laneId: lane.id }
  const description = 'ক'.repeat(10_000)
  const cards = Array.from({ length: 400 }, () => aTouchpoint({ ...cell, description }))
  const notes = cards.slice(0, 50).map(({ id }) => aNote({ ...cell, touchpointId: id }))
  const arrows = cards.slice(1).map(({ id }, index) => {
    return aConnection({ fromId: cards[index]?.id ?? '', toId: id })
  })
  return [...arrows, ...notes, ...cards, lane, stage]
}

const bytesOf = (part: ReversibleDiff) => Buffer.byteLength(JSON.stringify(toWire(part)))
const only = (part: Partial<ReversibleDiff>): ReversibleDiff => ({
  added: [],
  updated: [],
  removed: [],
  ...part,
})

/** Each piece taken by the server's rule, in order. */
function takeAll(draft: Draft, pieces: readonly ReversibleDiff[]): void {
  for (const piece of pieces) {
    const settled = settle(draft, toWire(piece))
    expect(settled).toMatchObject({ ok: true, adjusted: false })
  }
}

describe('portions', () => {
  it('leave an ordinary edit whole', () => {
    const change = only({ added: [aStage()] })
    expect(portions(change)).toEqual([change])
  })

  it('of a large map come and go in an order that fits, each small enough for a message', () => {
    const records = largeMap()
    expect(bytesOf(only({ added: records }))).toBeGreaterThan(largestMessage)
    const draft: Draft = new Map()
    const coming = portions(only({ added: records }))
    expect(coming.length).toBeGreaterThan(1)
    for (const piece of coming) expect(bytesOf(piece)).toBeLessThan(largestMessage)
    takeAll(draft, coming)
    expect(new Set(draft.keys())).toEqual(new Set(records.map(({ id }) => id)))

    const set = { description: 'খ'.repeat(10_000) }
    const updated = records.flatMap((record): ReversibleDiff['updated'] =>
      record.type === 'touchpoint' ? [[record, { ...record, ...set }]] : [],
    )
    const changing = portions(only({ updated }))
    for (const piece of changing) expect(bytesOf(piece)).toBeLessThan(largestMessage)
    takeAll(draft, changing)

    takeAll(draft, portions(only({ removed: [...draft.values()].toReversed() })))
    expect(draft.size).toBe(0)
  })
})
