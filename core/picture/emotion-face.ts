import type { Point } from '@/core/journey/geometry'
import type { Pen } from './pen'
import { ellipsePath } from './shapes'

/** A small face for an emotion of -2..+2: the mouth alone says it, no colour does. */
export function drawEmotionFace(
  pen: Pen,
  at: Point,
  radius: number,
  value: number,
  stroke: string,
): void {
  const eye = radius * 0.13
  pen.path(ellipsePath(at, radius), { stroke, strokeWidth: 1.2 })
  for (const side of [-1, 1]) {
    const point = { x: at.x + side * radius * 0.36, y: at.y - radius * 0.2 }
    pen.path(ellipsePath(point, eye), { fill: stroke })
  }
  const bend = (Math.max(-2, Math.min(2, value)) / 2) * radius * 0.5
  const [half, y] = [radius * 0.45, at.y + radius * 0.38 - bend * 0.4]
  pen.path(
    [
      ['M', at.x - half, y],
      ['C', at.x - half * 0.4, y + bend, at.x + half * 0.4, y + bend, at.x + half, y],
    ],
    { stroke, strokeWidth: 1.2 },
  )
}
