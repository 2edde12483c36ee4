import { inflate, type Point, type Rect } from './geometry'
import { clearance, stub } from './route-shape'

/**
 * The crossings of all lines on which a connection may run, and which steps
 * between neighbouring crossings are free. Lines run at the clearance beside
 * every card.
 */
export class Lattice {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** 1 where the step from (ix, iy) to the right, or downwards, runs through a card. */
  readonly #right: Uint8Array
  readonly #down: Uint8Array

  constructor(from: Rect, to: Rect, cards: readonly Rect[]) {
    const xs = new Set<number>()
    const ys = new Set<number>()
    for (const rect of [from, to]) {
      for (const { away } of Object.values(stub(rect))) {
        xs.add(away.x)
        ys.add(away.y)
      }
    }
    for (const card of cards) {
      xs.add(card.x - clearance).add(card.x + card.width + clearance)
      ys.add(card.y - clearance).add(card.y + card.height + clearance)
    }
    this.xs = [...xs].sort((a, b) => a - b)
    this.ys = [...ys].sort((a, b) => a - b)
    this.#right = new Uint8Array(this.xs.length * this.ys.length)
    this.#down = new Uint8Array(this.xs.length * this.ys.length)
    for (const card of cards) this.#wall(inflate(card, clearance - 1))
    for (const card of [from, to]) this.#wall(inflate(card, -1))
  }

  index(at: Point): { ix: number; iy: number } {
    return { ix: this.xs.indexOf(at.x), iy: this.ys.indexOf(at.y) }
  }

  /** Whether one may go from the crossing to its neighbour in the direction (dx, dy). */
  free(ix: number, iy: number, dx: number, dy: number): boolean {
    const [x, y] = [ix + dx, iy + dy]
    if (x < 0 || y < 0 || x >= this.xs.length || y >= this.ys.length) return false
    const steps = dx === 0 ? this.#down : this.#right
    return steps[Math.min(iy, y) * this.xs.length + Math.min(ix, x)] === 0
  }

  #wall(wall: Rect): void {
    const { xs, ys } = this
    const [right, foot] = [wall.x + wall.width, wall.y + wall.height]
    const left = firstAbove(xs, wall.x)
    const top = firstAbove(ys, wall.y)
    for (let iy = Math.max(0, top - 1); iy < ys.length && (ys[iy] ?? 0) < foot; iy++) {
      for (let ix = Math.max(0, left - 1); ix < xs.length && (xs[ix] ?? 0) < right; ix++) {
        const at = iy * xs.length + ix
        if ((ys[iy] ?? 0) > wall.y) this.#right[at] = 1
        if ((xs[ix] ?? 0) > wall.x) this.#down[at] = 1
      }
    }
  }
}

/** Index of the first value above the limit, in a sorted list. */
function firstAbove(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) > limit) high = middle
    else low = middle + 1
  }
  return low
}
