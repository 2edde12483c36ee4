import { connectionText, placeLabel } from './connection-label'
import { inflate, type Point, type Rect, rectsOverlap, union } from './geometry'
import type { JourneyLayout } from './layout'
import { gridMetrics } from './layout'
import { Obstacles } from './obstacles'
import type { Records } from './records'
import { searchRoute } from './route-search'
import { clearance, segmentBox, simplified, stub } from './route-shape'

export type Route = {
  /** Axis-parallel, from the edge of one card to the edge of the other. */
  readonly points: readonly Point[]
  readonly labelAt: Point
  readonly from: Rect
  readonly to: Rect
}

/** An earlier answer, to be reused where nothing near has changed. */
export type RoutesOfLayout = { layout: JourneyLayout; routes: ReadonlyMap<string, Route> }

/** How far beside its two cards a connection may run, in pixels: tried in this order. */
const reaches = [96, 480] as const

/**
 * A way for every connection: orthogonal steps that keep clear of the cards.
 * Most connections go on to a card further along, and the plain step through the
 * gutter is free; only the others are searched for. A connection whose ends are
 * walled in takes the plain step through whatever stands there. With `previous`,
 * only connections near a changed card are looked at again, and the others keep
 * their identity.
 */
export function routeConnections(
  records: Records,
  layout: JourneyLayout,
  previous?: RoutesOfLayout,
): Map<string, Route> {
  const obstacles = new Obstacles(layout.nodes.values())
  const changed = previous && changedRects(previous.layout, layout)
  const routes = new Map<string, Route>()
  const plates: Rect[] = []
  for (const record of records.values()) {
    if (record.type !== 'connection') continue
    const from = layout.nodes.get(record.fromId)
    const to = layout.nodes.get(record.toId)
    if (!from || !to || from === to) continue
    const known = changed && previous.routes.get(record.id)
    const reusable = known && known.from === from && known.to === to && !isNear(known, changed)
    const points = reusable ? known.points : simplified(routeBetween(from, to, obstacles))
    const labelAt = placeLabel(connectionText(record), points, obstacles, plates)
    const same = reusable && known.labelAt.x === labelAt.x && known.labelAt.y === labelAt.y
    routes.set(record.id, same ? known : { points, labelAt, from, to })
  }
  return routes
}

/** Old and new rectangles of all cards that came, went, moved or grew. */
function changedRects(before: JourneyLayout, after: JourneyLayout): Rect[] {
  const changed: Rect[] = []
  for (const [id, rect] of after.nodes) {
    const old = before.nodes.get(id)
    if (old === rect) continue
    changed.push(rect)
    if (old) changed.push(old)
  }
  for (const [id, rect] of before.nodes) if (!after.nodes.has(id)) changed.push(rect)
  return changed
}

function isNear({ from, to }: Route, changed: readonly Rect[]): boolean {
  const area = inflate(union(from, to), reaches[1])
  return changed.some((rect) => rectsOverlap(rect, area))
}

/** The way between two cards of the layout. */
function routeBetween(from: Rect, to: Rect, obstacles: Obstacles): Point[] {
  const plain = plainSteps(from, to)
  const free = plain.find((points) => isFree(points, from, to, obstacles))
  if (free) return free
  for (const reach of reaches) {
    const near = obstacles.within(inflate(union(from, to), reach))
    near.delete(from)
    near.delete(to)
    const found = searchRoute(from, to, [...near])
    if (found) return found
  }
  return plain[0] ?? aroundBelow(from, to)
}

/** Out at the end side, across in a gutter, in at the start side; the nicest first. */
function plainSteps(from: Rect, to: Rect): Point[][] {
  const a = stub(from).end
  const b = stub(to).start
  if (b.away.x < a.away.x) return []
  if (Math.abs(a.port.y - b.port.y) < 1) return [[a.port, { x: b.port.x, y: a.port.y }]]
  const beforeTarget = b.port.x - gridMetrics.padding - gridMetrics.gutter / 2
  const xs = [Math.max(a.away.x, Math.min(beforeTarget, b.away.x)), a.away.x, b.away.x]
  return xs.map((x) => [a.port, { x, y: a.port.y }, { x, y: b.port.y }, b.port])
}

function isFree(points: readonly Point[], from: Rect, to: Rect, obstacles: Obstacles): boolean {
  return points.every((b, i) => {
    const a = points[i - 1]
    return !a || !obstacles.touches(inflate(segmentBox(a, b), clearance - 1), [from, to])
  })
}

function aroundBelow(from: Rect, to: Rect): Point[] {
  const a = stub(from).bottom.port
  const b = stub(to).bottom.port
  const y = Math.max(a.y, b.y) + gridMetrics.gutter / 2
  return [a, { x: a.x, y }, { x: b.x, y }, b]
}
