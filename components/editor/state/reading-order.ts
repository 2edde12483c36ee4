import type { JourneyLayout } from '@/core/journey/layout'
import type { CellId } from '@/core/journey/places'
import type { Records } from '@/core/journey/records'
import { isNode } from '@/core/journey/shape'

/** Ids of the cards as one reads the map: stage by stage, in each from the top lane down. */
export function readingOrder(records: Records, layout: JourneyLayout): string[] {
  const stages = rank(layout.stages)
  const lanes = rank(layout.lanes)
  const placed: { id: string; key: [number, number, number, number] }[] = []
  for (const [id, rect] of layout.nodes) {
    const node = records.get(id)
    if (!isNode(node)) continue
    const stage = stages.get(node.stageId) ?? 0
    const lane = lanes.get(node.laneId) ?? 0
    placed.push({ id, key: [stage, lane, rect.y, rect.x] })
  }
  placed.sort((a, b) => compare(a.key, b.key) || (a.id < b.id ? -1 : 1))
  return placed.map(({ id }) => id)
}

function rank(bands: JourneyLayout['stages']): Map<string, number> {
  return new Map(bands.map((band, index) => [band.id, index]))
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

export type Direction = 'up' | 'down' | 'start' | 'end'

/** The cell beside another; the same one at the edge of the map. */
export function cellBeside(layout: JourneyLayout, cell: CellId, direction: Direction): CellId {
  const stage = layout.stages.findIndex(({ id }) => id === cell.stageId)
  const lane = layout.lanes.findIndex(({ id }) => id === cell.laneId)
  const step = { up: [0, -1], down: [0, 1], start: [-1, 0], end: [1, 0] }[direction]
  return {
    stageId: layout.stages[stage + (step[0] ?? 0)]?.id ?? cell.stageId,
    laneId: layout.lanes[lane + (step[1] ?? 0)]?.id ?? cell.laneId,
  }
}

/** The next cell in reading order: the stage after it in the same lane, then the next lane's first. */
export function cellAfter(layout: JourneyLayout, cell: CellId, step: 1 | -1): CellId {
  const columns = layout.stages.length
  const stage = layout.stages.findIndex(({ id }) => id === cell.stageId)
  const lane = layout.lanes.findIndex(({ id }) => id === cell.laneId)
  const at = lane * columns + stage + step
  const next = layout.stages[((at % columns) + columns) % columns]
  const row = layout.lanes[Math.floor(at / columns)]
  return next && row ? { stageId: next.id, laneId: row.id } : cell
}
