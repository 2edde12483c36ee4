import type { Point, Rect } from './geometry'

/** How far a connection keeps from cards it does not belong to, in pixels. */
export const clearance = 8
/** How far it goes straight out of a card before it may turn. */
const stubLength = clearance

export type Side = 'start' | 'end' | 'top' | 'bottom'
export type Sides = Record<Side, { port: Point; away: Point }>

/** The four ports of a card, and where a connection that leaves by them stands first. */
export function stub(rect: Rect): Sides {
  const x = rect.x + rect.width / 2
  const y = rect.y + rect.height / 2
  const [right, foot] = [rect.x + rect.width, rect.y + rect.height]
  return {
    end: { port: { x: right, y }, away: { x: right + stubLength, y } },
    start: { port: { x: rect.x, y }, away: { x: rect.x - stubLength, y } },
    bottom: { port: { x, y: foot }, away: { x, y: foot + stubLength } },
    top: { port: { x, y: rect.y }, away: { x, y: rect.y - stubLength } },
  }
}

/** The box of an axis-parallel segment; a hair wide, so that it overlaps what it runs through. */
export function segmentBox(a: Point, b: Point): Rect {
  const hair = 0.01
  return {
    x: Math.min(a.x, b.x) - hair / 2,
    y: Math.min(a.y, b.y) - hair / 2,
    width: Math.abs(a.x - b.x) + hair,
    height: Math.abs(a.y - b.y) + hair,
  }
}

/** Without points that repeat or lie on the straight between their neighbours. */
export function simplified(points: readonly Point[]): Point[] {
  const kept: Point[] = []
  for (const point of points) {
    const last = kept.at(-1)
    if (last && last.x === point.x && last.y === point.y) continue
    const before = kept.at(-2)
    if (last && before && straight(before, last, point)) kept.pop()
    kept.push(point)
  }
  return kept
}

function straight(a: Point, b: Point, c: Point): boolean {
  return (a.x === b.x && b.x === c.x) || (a.y === b.y && b.y === c.y)
}
