import type { Point } from './geometry'
import type { PathCommand } from './path'

/**
 * A smooth curve through points of strictly growing x that never overshoots:
 * between two points it stays between their values. Cubic Hermite with the
 * slopes of Fritsch and Carlson, "Monotone Piecewise Cubic Interpolation",
 * SIAM J. Numer. Anal. 17 (1980), in the one-pass form of Steffen (1990).
 * `start` is the first command: 'M' begins a path, 'L' goes on with one.
 */
export function monotoneCurve(points: readonly Point[], start: 'M' | 'L' = 'M'): PathCommand[] {
  const [first] = points
  if (!first) return []
  const slopes = steffenSlopes(points)
  const commands: PathCommand[] = [[start, first.x, first.y]]
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]]
    if (!a || !b) continue
    const third = (b.x - a.x) / 3
    const leave = a.y + third * (slopes[i - 1] ?? 0)
    const arrive = b.y - third * (slopes[i] ?? 0)
    commands.push(['C', a.x + third, leave, b.x - third, arrive, b.x, b.y])
  }
  return commands
}

/** Slope at each point: zero at every local extreme, never more than twice the flatter neighbour. */
function steffenSlopes(points: readonly Point[]): number[] {
  const widths = points.slice(1).map((p, i) => p.x - (points[i]?.x ?? 0))
  const secants = points.slice(1).map((p, i) => (p.y - (points[i]?.y ?? 0)) / (widths[i] ?? 1))
  return points.map((_, i) => {
    const before = secants[i - 1]
    const after = secants[i]
    if (before === undefined || after === undefined) return before ?? after ?? 0
    return innerSlope(before, after, widths[i - 1] ?? 1, widths[i] ?? 1)
  })
}

function innerSlope(before: number, after: number, h0: number, h1: number): number {
  const parabola = (before * h1 + after * h0) / (h0 + h1)
  const least = Math.min(Math.abs(before), Math.abs(after), 0.5 * Math.abs(parabola))
  return (Math.sign(before) + Math.sign(after)) * least
}
