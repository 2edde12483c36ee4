import type { Point, Rect } from '@/core/journey/geometry'
import type { PathCommand } from '@/core/journey/path'

/** Distance of the control points of a quarter circle of radius 1, as a cubic. */
const kappa = 0.5523

export function ellipsePath({ x, y }: Point, rx: number, ry = rx): PathCommand[] {
  const [kx, ky] = [rx * kappa, ry * kappa]
  return [
    ['M', x + rx, y],
    ['C', x + rx, y + ky, x + kx, y + ry, x, y + ry],
    ['C', x - kx, y + ry, x - rx, y + ky, x - rx, y],
    ['C', x - rx, y - ky, x - kx, y - ry, x, y - ry],
    ['C', x + kx, y - ry, x + rx, y - ky, x + rx, y],
    ['Z'],
  ]
}

/** The left end of a rounded card, `width` wide: the heat band. */
export function startBand({ x, y, height }: Rect, width: number, radius: number): PathCommand[] {
  const right = x + width
  const foot = y + height
  // A band narrower than the radius ends on the arc, not at its top.
  const drop = width >= radius ? 0 : radius - Math.sqrt(radius ** 2 - (radius - width) ** 2)
  return [
    ['M', right, y + drop],
    ['C', right - width * 0.75, y + drop + radius * 0.15, x, y + radius * 0.5, x, y + radius],
    ['L', x, foot - radius],
    [
      'C',
      x,
      foot - radius * 0.5,
      right - width * 0.75,
      foot - drop - radius * 0.15,
      right,
      foot - drop,
    ],
    ['Z'],
  ]
}

export function starPath({ x, y }: Point, radius: number): PathCommand[] {
  const commands: PathCommand[] = []
  for (let i = 0; i < 10; i++) {
    const angle = (Math.PI * i) / 5 - Math.PI / 2
    const r = i % 2 === 0 ? radius : radius * 0.45
    commands.push([i === 0 ? 'M' : 'L', x + r * Math.cos(angle), y + r * Math.sin(angle)])
  }
  return [...commands, ['Z']]
}

/** A filled arrow head with its tip at `tip`, pointing along (dx, dy), a unit vector on an axis. */
export function arrowPath(tip: Point, dx: number, dy: number, size: number): PathCommand[] {
  const back = { x: tip.x - dx * size, y: tip.y - dy * size }
  const half = size * 0.55
  return [
    ['M', tip.x, tip.y],
    ['L', back.x - dy * half, back.y + dx * half],
    ['L', back.x + dy * half, back.y - dx * half],
    ['Z'],
  ]
}

/** Diagonal lines that fill a rectangle, each cut at its edges: no clipping needed. */
export function hatchPath({ x, y, width, height }: Rect, step = 5): PathCommand[] {
  const commands: PathCommand[] = []
  for (let offset = step / 2; offset < width + height; offset += step) {
    const startX = Math.max(0, offset - height)
    const endX = Math.min(width, offset)
    if (endX <= startX) continue
    commands.push(['M', x + startX, y + offset - startX], ['L', x + endX, y + offset - endX])
  }
  return commands
}

/** The same path moved and scaled. */
export function placedPath(
  commands: readonly PathCommand[],
  at: Point,
  scale: number,
): PathCommand[] {
  return commands.map((command) => {
    const [letter, ...numbers] = command
    const placed = numbers.map((n, i) => n * scale + (i % 2 === 0 ? at.x : at.y))
    return [letter, ...placed] as unknown as PathCommand
  })
}
