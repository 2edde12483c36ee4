import type { Point } from './geometry'

/** One step of a path, absolute coordinates: the commands of SVG and of a canvas alike. */
export type PathCommand =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['Q', number, number, number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z']

/** A polyline with its corners rounded; a corner takes at most half of its shorter side. */
export function roundedPath(points: readonly Point[], radius = 8): PathCommand[] {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return []
  const commands: PathCommand[] = [['M', first.x, first.y]]
  for (let i = 1; i < points.length - 1; i++) {
    const [before, corner, after] = [points[i - 1], points[i], points[i + 1]]
    if (!before || !corner || !after) continue
    const r = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2)
    const into = towards(corner, before, r)
    const out = towards(corner, after, r)
    commands.push(['L', into.x, into.y], ['Q', corner.x, corner.y, out.x, out.y])
  }
  commands.push(['L', last.x, last.y])
  return commands
}

/** The path as the `d` attribute of SVG, to a hundredth of a pixel. */
export function svgPath(commands: readonly PathCommand[]): string {
  return commands
    .map(([letter, ...numbers]) => letter + numbers.map((n) => Math.round(n * 100) / 100).join(' '))
    .join('')
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to) || 1
  return {
    x: from.x + ((to.x - from.x) * by) / length,
    y: from.y + ((to.y - from.y) * by) / length,
  }
}
