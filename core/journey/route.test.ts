import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardSize } from './card-size'
import { rectsOverlap } from './geometry'
import { layout } from './layout'
import { freePlace } from './places'
import type { JourneyRecord, Records, Touchpoint } from './records'
import { aConnection, aLane, aStage, aTouchpoint, recordsOf } from './records.fixture'
import { routeConnections } from './route'
import { segmentBox } from './route-shape'

/** A map of `size` cards, none covering another, dealt over 4 x 3 cells. */
function dealt(cells: readonly number[]): { records: Records; cards: Touchpoint[] } {
  const stages = ['a0', 'a1', 'a2', 'a3'].map((order) => aStage({ order, width: 440 }))
  const lanes = ['a0', 'a1', 'a2'].map((order) => aLane({ order }))
  const records = new Map<string, JourneyRecord>(recordsOf([...stages, ...lanes]))
  const cards: Touchpoint[] = []
  for (const cell of cells) {
    const id = {
      stageId: stages[cell % 4]?.id ?? '',
      laneId: lanes[Math.floor(cell / 4) % 3]?.id ?? '',
    }
    const card = aTouchpoint({ ...id, title: 'card '.repeat(1 + (cell % 5)) })
    const placed = { ...card, ...freePlace(records, layout(records), id, { size: cardSize(card) }) }
    records.set(placed.id, placed)
    cards.push(placed)
  }
  return { records, cards }
}

const anyMap = fc.record({
  cells: fc.array(fc.nat(11), { minLength: 2, maxLength: 24 }),
  links: fc.array(fc.tuple(fc.nat(23), fc.nat(23)), { maxLength: 20 }),
})

describe('routeConnections', () => {
  it('runs along the axes from card to card and crosses none', () => {
    fc.assert(
      fc.property(anyMap, ({ cells, links }) => {
        const { records, cards } = dealt(cells)
        const connections = links.flatMap(([a, b]) => {
          const [from, to] = [cards[a % cards.length], cards[b % cards.length]]
          return from && to && from !== to ? [aConnection({ fromId: from.id, toId: to.id })] : []
        })
        const all = recordsOf([...records.values(), ...connections])
        const map = layout(all)
        const routes = routeConnections(all, map)
        expect(routes.size).toBe(connections.length)
        for (const { points } of routes.values()) {
          for (const [i, b] of points.entries()) {
            const a = points[i - 1]
            if (!a) continue
            expect(a.x === b.x || a.y === b.y).toBe(true)
            const box = segmentBox(a, b)
            for (const card of map.nodes.values()) {
              const inside = {
                x: card.x + 1,
                y: card.y + 1,
                width: card.width - 2,
                height: card.height - 2,
              }
              expect(rectsOverlap(box, inside)).toBe(false)
            }
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('gives the same with an earlier answer as without, and keeps what lies far away', () => {
    fc.assert(
      fc.property(anyMap, fc.nat(200), ({ cells, links }, dy) => {
        const { records, cards } = dealt(cells)
        const connections = links.flatMap(([a, b]) => {
          const [from, to] = [cards[a % cards.length], cards[b % cards.length]]
          return from && to && from !== to ? [aConnection({ fromId: from.id, toId: to.id })] : []
        })
        const before = recordsOf([...records.values(), ...connections])
        const first = layout(before)
        const routes = routeConnections(before, first)
        const moved = cards[0] ? [{ ...cards[0], y: cards[0].y + dy }] : []
        const after = recordsOf([...before.values(), ...moved])
        const second = layout(after, { previous: first })
        const reused = routeConnections(after, second, { layout: first, routes })
        expect(reused).toEqual(routeConnections(after, second))
        if (dy === 0) for (const [id, route] of reused) expect(route).toBe(routes.get(id))
      }),
      { numRuns: 40 },
    )
  })

  it('goes straight to a neighbour on the same height', () => {
    const { records, cards } = dealt([0, 1])
    const link = aConnection({ fromId: cards[0]?.id ?? '', toId: cards[1]?.id ?? '' })
    const all = recordsOf([...records.values(), link])
    const map = layout(all)
    expect(routeConnections(all, map).get(link.id)?.points).toHaveLength(2)
  })

  it('leads a loop around the cards between its ends', () => {
    const { records, cards } = dealt([0, 1, 2])
    const link = aConnection({ fromId: cards[2]?.id ?? '', toId: cards[0]?.id ?? '' })
    const all = recordsOf([...records.values(), link])
    const points = routeConnections(all, layout(all)).get(link.id)?.points ?? []
    expect(points.length).toBeGreaterThanOrEqual(4)
  })
})
