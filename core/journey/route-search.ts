import { centre, inflate, type Point, type Rect, rectsOverlap } from './geometry'
import { MinHeap } from './min-heap'
import { Lattice } from './route-lattice'
import { clearance, type Side, segmentBox, stub } from './route-shape'

/** Turning costs as much as this many pixels of way: straight is beautiful. */
const turnCost = 60
/** A customer goes on to the end side: leaving or arriving otherwise costs this much, by heading. */
const sideCost = [0, 50, 100, 50] as const

/** Headings 0..3: to the end, down, to the start, up. */
const ways = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const
const outward: Readonly<Record<Side, number>> = { end: 0, bottom: 1, start: 2, top: 3 }

type State = { key: number; ix: number; iy: number; heading: number; cost: number }
type Search = {
  lattice: Lattice
  to: Rect
  best: Map<number, number>
  cameFrom: Map<number, State>
  heap: MinHeap<State>
}

/**
 * The cheapest orthogonal way between two cards that keeps clear of the other
 * cards: A* over the lattice that their edges span. Null when walled in.
 */
export function searchRoute(from: Rect, to: Rect, cards: readonly Rect[]): Point[] | null {
  const lattice = new Lattice(from, to, cards)
  const search: Search = { lattice, to, best: new Map(), cameFrom: new Map(), heap: new MinHeap() }
  const starts = doors(from, cards, lattice, 0)
  const goals = doors(to, cards, lattice, 2)
  for (const { state } of starts.values()) reach(search, state, null)
  for (let state = search.heap.pop(); state; state = search.heap.pop()) {
    if (state.cost > (search.best.get(state.key) ?? 0)) continue
    const goal = goals.get(state.key)
    if (goal) return wayTo(state, search, starts, goal.port)
    for (const next of steps(state, lattice)) {
      const penalty = goals.has(next.key) ? (sideCost[next.heading] ?? 0) : 0
      reach(search, { ...next, cost: next.cost + penalty }, state)
    }
  }
  return null
}

type Door = { state: State; port: Point }

/** The states just outside a card's four sides, by key; `turn` 0 looks away from the card, 2 at it. */
function doors(
  card: Rect,
  cards: readonly Rect[],
  lattice: Lattice,
  turn: 0 | 2,
): Map<number, Door> {
  const found = new Map<number, Door>()
  for (const [side, { port, away }] of Object.entries(stub(card))) {
    const way = inflate(segmentBox(port, away), clearance - 1)
    if (cards.some((other) => rectsOverlap(other, way))) continue
    const heading = (outward[side as Side] + turn) % 4
    const { ix, iy } = lattice.index(away)
    const cost = turn === 0 ? (sideCost[heading] ?? 0) : 0
    const state = { ix, iy, heading, cost, key: keyOf(ix, iy, heading, lattice) }
    found.set(state.key, { state, port })
  }
  return found
}

function reach(search: Search, state: State, before: State | null): void {
  const known = search.best.get(state.key)
  if (known !== undefined && known <= state.cost) return
  search.best.set(state.key, state.cost)
  if (before) search.cameFrom.set(state.key, before)
  search.heap.push(state.cost + leastWay(state, search), state)
}

/** Straight on to the next crossing of the lattice, or a turn on the spot. */
function steps(state: State, lattice: Lattice): State[] {
  const { ix, iy, heading, cost } = state
  const next = [1, 3].map((by) => {
    const turned = (heading + by) % 4
    return { ix, iy, heading: turned, cost: cost + turnCost, key: keyOf(ix, iy, turned, lattice) }
  })
  const [dx, dy] = ways[heading] ?? [0, 0]
  if (!lattice.free(ix, iy, dx, dy)) return next
  const [x, y] = [ix + dx, iy + dy]
  const length =
    Math.abs((lattice.xs[x] ?? 0) - (lattice.xs[ix] ?? 0)) +
    Math.abs((lattice.ys[y] ?? 0) - (lattice.ys[iy] ?? 0))
  next.push({ ix: x, iy: y, heading, cost: cost + length, key: keyOf(x, y, heading, lattice) })
  return next
}

function keyOf(ix: number, iy: number, heading: number, lattice: Lattice): number {
  return (iy * lattice.xs.length + ix) * 4 + heading
}

/** Never more than the true way: to the nearest door of the target. */
function leastWay(state: State, { lattice, to }: Search): number {
  const middle = centre(to)
  const x = Math.abs((lattice.xs[state.ix] ?? 0) - middle.x) - to.width / 2 - clearance
  const y = Math.abs((lattice.ys[state.iy] ?? 0) - middle.y) - to.height / 2 - clearance
  return Math.max(0, x) + Math.max(0, y)
}

function wayTo(
  end: State,
  { lattice, cameFrom }: Search,
  starts: ReadonlyMap<number, Door>,
  lastPort: Point,
): Point[] {
  const points: Point[] = [lastPort]
  let state: State = end
  for (;;) {
    points.push({ x: lattice.xs[state.ix] ?? 0, y: lattice.ys[state.iy] ?? 0 })
    const before = cameFrom.get(state.key)
    if (!before) break
    state = before
  }
  const port = starts.get(state.key)?.port
  return port ? [...points, port].reverse() : points.reverse()
}
