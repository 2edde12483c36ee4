import { cardMetrics } from './card-size'
import { centre, contains, type Point, type Rect, rectsOverlap, type Size } from './geometry'
import { type Band, cellKey, gridMetrics, type JourneyLayout } from './layout'
import type { Records } from './records'

export type CellId = { readonly stageId: string; readonly laneId: string }
/** A node's place as its record holds it: a cell, and an offset in pixels inside it. */
export type Place = CellId & { readonly x: number; readonly y: number }

/** The cell under a point of the canvas, or null over headers and outside. */
export function cellAt(layout: JourneyLayout, point: Point): CellId | null {
  const column = bandAt(layout.stages, point.x, 'x', 'width')
  const row = bandAt(layout.lanes, point.y, 'y', 'height')
  return column && row ? { stageId: column.id, laneId: row.id } : null
}

/** Bands lie side by side in order: a binary search finds the one at a coordinate. */
function bandAt(
  bands: readonly Band[],
  at: number,
  start: 'x' | 'y',
  size: 'width' | 'height',
): Band | null {
  let low = 0
  let high = bands.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const band = bands[middle]
    if (!band) return null
    if (at < band[start]) high = middle - 1
    else if (at >= band[start] + band[size]) low = middle + 1
    else return band
  }
  return null
}

/** Dropped cards settle on this raster, in pixels. */
const raster = 8

/**
 * Where a card dropped with its top start corner at `point` goes: the cell under
 * its middle, and an offset on a raster of 8 pixels, never closer to the cell's
 * top and start edges than the padding. Null when its middle is over no cell.
 */
export function placeAt(layout: JourneyLayout, point: Point, size: Size): Place | null {
  const id = cellAt(layout, centre({ ...point, ...size }))
  const cell = id && layout.cells.get(cellKey(id.stageId, id.laneId))
  if (!cell) return null
  return { ...id, x: settle(point.x - cell.x), y: settle(point.y - cell.y) }
}

function settle(offset: number): number {
  return Math.max(gridMetrics.padding, Math.round(offset / raster) * raster)
}

const defaultCard: Size = { width: cardMetrics.width, height: 66 }

/**
 * A place in the cell where a card of this size covers no other: the first in
 * reading order, or the nearest to `near` (an offset in the cell). Without room
 * it lies below everything, and the cell grows.
 */
export function freePlace(
  records: Records,
  layout: JourneyLayout,
  cell: CellId,
  options: { size?: Size; near?: Point; ignore?: ReadonlySet<string> } = {},
): Place {
  const size = options.size ?? defaultCard
  const rect = layout.cells.get(cellKey(cell.stageId, cell.laneId))
  const taken = rect ? cardsIn(records, layout, cell, rect, options.ignore) : []
  const places = candidates(taken, size, rect?.width ?? gridMetrics.minColumn, options.near)
  const free = places.find((place) => !taken.some((card) => tooClose(card, place, size)))
  return { ...cell, ...(free ?? { x: gridMetrics.padding, y: below(taken) }) }
}

/** The cards of a cell, relative to it. */
function cardsIn(
  records: Records,
  layout: JourneyLayout,
  cell: CellId,
  rect: Rect,
  ignore: ReadonlySet<string> | undefined,
): Rect[] {
  const cards: Rect[] = []
  for (const [id, card] of layout.nodes) {
    if (!contains(rect, card) || ignore?.has(id)) continue
    const node = records.get(id)
    if (!node || !('laneId' in node) || node.laneId !== cell.laneId) continue
    cards.push({ ...card, x: card.x - rect.x, y: card.y - rect.y })
  }
  return cards
}

/** Offsets worth trying: the wanted one, then beside and below each card, in order of preference. */
function candidates(
  taken: readonly Rect[],
  size: Size,
  cellWidth: number,
  near: Point | undefined,
): Point[] {
  const { padding, gap, gutter } = gridMetrics
  const xs = new Set<number>([padding])
  const ys = new Set<number>([padding])
  for (const card of taken) {
    xs.add(card.x).add(card.x + card.width + gap)
    ys.add(card.y).add(card.y + card.height + gap)
  }
  const fits = [...xs].filter((x) => x + size.width + gutter <= cellWidth || x === padding)
  const points = fits.flatMap((x) => [...ys].map((y) => ({ x, y })))
  if (!near) return points.sort((a, b) => a.y - b.y || a.x - b.x)
  const wanted = { x: settle(near.x), y: settle(near.y) }
  const distance = (p: Point) => Math.hypot(p.x - wanted.x, p.y - wanted.y)
  return [wanted, ...points.sort((a, b) => distance(a) - distance(b) || a.y - b.y)]
}

/** Cards closer than half the gap look like a stack. */
function tooClose(card: Rect, at: Point, size: Size): boolean {
  const margin = gridMetrics.gap / 2
  return rectsOverlap(card, {
    x: at.x - margin,
    y: at.y - margin,
    width: size.width + 2 * margin,
    height: size.height + 2 * margin,
  })
}

function below(taken: readonly Rect[]): number {
  const foot = taken.reduce((most, card) => Math.max(most, card.y + card.height), 0)
  return foot === 0 ? gridMetrics.padding : foot + gridMetrics.gap
}
