import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardSize } from './card-size'
import { rectsOverlap } from './geometry'
import { cellKey, gridMetrics, layout } from './layout'
import { cellAt, freePlace, placeAt } from './places'
import type { JourneyRecord, Records } from './records'
import { aLane, aNote, aStage, aTouchpoint, recordsOf } from './records.fixture'

const anyJourney = fc
  .record({
    stages: fc.array(fc.option(fc.integer({ min: 160, max: 900 })), { minLength: 1, maxLength: 6 }),
    lanes: fc.array(fc.option(fc.integer({ min: 80, max: 500 })), { minLength: 1, maxLength: 5 }),
    nodes: fc.array(
      fc.record({
        stage: fc.nat(5),
        lane: fc.nat(4),
        x: fc.nat(900),
        y: fc.nat(900),
        title: fc.string({ maxLength: 120 }),
        emotion: fc.option(fc.integer({ min: -2, max: 2 })),
      }),
      { maxLength: 30 },
    ),
  })
  .map(({ stages, lanes, nodes }) => {
    const columns = stages.map((width, i) => aStage({ order: `a${i}`, width }))
    const rows = lanes.map((height, i) =>
      aLane({ order: `a${i}`, height, kind: i === 3 ? 'feeling' : 'touchpoints' }),
    )
    const cards = nodes.map(({ stage, lane, ...rest }) => {
      const stageId = columns[stage % columns.length]?.id ?? ''
      const laneId = rows[lane % rows.length]?.id ?? ''
      return aTouchpoint({ stageId, laneId, ...rest })
    })
    return recordsOf([...columns, ...rows, ...cards])
  })

function shuffled(records: Records): Records {
  return new Map([...records].reverse())
}

describe('layout', () => {
  it('tiles the map with cells that never overlap and always fill it', () => {
    fc.assert(
      fc.property(anyJourney, (records) => {
        const map = layout(records)
        const cells = [...map.cells.values()]
        for (const [i, cell] of cells.entries()) {
          for (const other of cells.slice(i + 1)) expect(rectsOverlap(cell, other)).toBe(false)
        }
        const area = cells.reduce((sum, cell) => sum + cell.width * cell.height, 0)
        const top = map.lanes[0]?.y ?? 0
        expect(area).toBe((map.width - map.headers.laneWidth) * (map.height - top))
      }),
    )
  })

  it('keeps every card inside its cell, clear of the gutters and of the emotion strip', () => {
    fc.assert(
      fc.property(anyJourney, (records) => {
        const map = layout(records)
        for (const [id, rect] of map.nodes) {
          const node = records.get(id)
          if (node?.type !== 'touchpoint') throw new Error('a card without a touchpoint')
          const cell = map.cells.get(cellKey(node.stageId, node.laneId))
          if (!cell) throw new Error('a card without a cell')
          expect(rect.x).toBeGreaterThanOrEqual(cell.x)
          expect(rect.y).toBeGreaterThanOrEqual(cell.y)
          expect(rect.x + rect.width + gridMetrics.gutter).toBeLessThanOrEqual(cell.x + cell.width)
          expect(rect.y + rect.height + gridMetrics.gutter).toBeLessThanOrEqual(
            cell.y + cell.height,
          )
          if (map.emotion) expect(rectsOverlap(rect, map.emotion)).toBe(false)
        }
      }),
    )
  })

  it('never lets a card cover another', () => {
    fc.assert(
      fc.property(anyJourney, (records) => {
        const cards = [...layout(records).nodes.values()]
        for (const [i, card] of cards.entries()) {
          for (const other of cards.slice(i + 1)) expect(rectsOverlap(card, other)).toBe(false)
        }
      }),
    )
  })

  it('gives the same rectangles whatever the order of the records', () => {
    fc.assert(
      fc.property(anyJourney, (records) => {
        const one = layout(records)
        const two = layout(shuffled(records))
        expect(two.stages).toEqual(one.stages)
        expect(two.lanes).toEqual(one.lanes)
        expect(new Map([...two.nodes].sort())).toEqual(new Map([...one.nodes].sort()))
      }),
    )
  })

  it('keeps the rectangles that did not change', () => {
    const { records, stage, lane } = smallMap()
    const before = layout(records)
    const moved = new Map<string, JourneyRecord>(records)
    const added = aTouchpoint({ stageId: stage.id, laneId: lane.id, x: 16, y: 120 })
    moved.set(added.id, added)
    const after = layout(moved, { previous: before })
    const [id] = before.nodes.keys()
    expect(after.nodes.get(id ?? '')).toBe(before.nodes.get(id ?? ''))
    expect(after.nodes.size).toBe(2)
  })

  it('takes stage widths and lane heights as minimums', () => {
    const stage = aStage({ width: 600 })
    const lane = aLane({ height: 400 })
    const map = layout(recordsOf([stage, lane]))
    expect(map.cells.get(cellKey(stage.id, lane.id))).toMatchObject({ width: 600, height: 400 })
    const card = aTouchpoint({ stageId: stage.id, laneId: lane.id, x: 700, y: 500 })
    const grown = layout(recordsOf([stage, lane, card])).cells.get(cellKey(stage.id, lane.id))
    expect(grown?.width).toBe(700 + 184 + gridMetrics.gutter)
  })
})

function smallMap() {
  const stage = aStage({ width: 480 })
  const lane = aLane()
  const card = aTouchpoint({ stageId: stage.id, laneId: lane.id, x: 16, y: 16 })
  return { stage, lane, card, records: recordsOf([stage, lane, card]) }
}

describe('places', () => {
  it('finds the cell under a point, and none over the headers', () => {
    const { records, stage, lane } = smallMap()
    const map = layout(records)
    expect(cellAt(map, { x: 200, y: 80 })).toEqual({ stageId: stage.id, laneId: lane.id })
    expect(cellAt(map, { x: 20, y: 80 })).toBeNull()
    expect(cellAt(map, { x: 200, y: 20 })).toBeNull()
    expect(cellAt(map, { x: 200, y: map.height + 1 })).toBeNull()
  })

  it('settles a dropped card on the raster of the cell under its middle', () => {
    const { records, stage, lane, card } = smallMap()
    const map = layout(records)
    const cell = map.cells.get(cellKey(stage.id, lane.id))
    const place = placeAt(map, { x: (cell?.x ?? 0) + 101, y: (cell?.y ?? 0) - 5 }, cardSize(card))
    expect(place).toEqual({ stageId: stage.id, laneId: lane.id, x: 104, y: 16 })
  })

  it('fills a cell without covering a card, beside first and then below', () => {
    const { stage, lane } = smallMap()
    let records: Records = recordsOf([stage, lane])
    for (let i = 0; i < 9; i++) {
      const place = freePlace(records, layout(records), { stageId: stage.id, laneId: lane.id })
      const card = aTouchpoint(place)
      records = new Map([...records, [card.id, card] as const])
    }
    const map = layout(records)
    const cards = [...map.nodes.values()]
    for (const [i, card] of cards.entries()) {
      for (const other of cards.slice(i + 1)) expect(rectsOverlap(card, other)).toBe(false)
    }
    expect(new Set(cards.map((card) => card.x)).size).toBe(2)
    expect(map.cells.get(cellKey(stage.id, lane.id))?.width).toBe(480)
  })

  it('moves away from the wanted place only as far as it must', () => {
    const { records, stage, lane } = smallMap()
    const cell = { stageId: stage.id, laneId: lane.id }
    const free = freePlace(records, layout(records), cell, { near: { x: 240, y: 40 } })
    expect(free).toMatchObject({ x: 240, y: 40 })
    const pushed = freePlace(records, layout(records), cell, { near: { x: 24, y: 24 } })
    expect(pushed).toMatchObject({ x: 16, y: 97 })
  })
})

describe('cardSize', () => {
  const place = { stageId: '', laneId: '' }
  it('grows by line up to three lines', () => {
    const heights = [1, 4, 8, 40].map(
      (words) => cardSize(aTouchpoint({ ...place, title: 'waiting '.repeat(words).trim() })).height,
    )
    expect(heights).toEqual([65, 84, 103, 103])
  })
  it('gives Nastaliq its depth', () => {
    const urdu = aTouchpoint({ ...place, title: 'صارف کے سفر' })
    expect(cardSize(urdu).height).toBe(72)
  })
  it('wraps a note', () => {
    const note = aNote({ ...place, text: 'one\ntwo\nthree' })
    expect(cardSize(note).height).toBe(3 * 17 + 20)
  })
})
