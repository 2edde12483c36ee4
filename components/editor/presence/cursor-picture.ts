import { canvasFont } from '@/core/picture/fonts'
import type { Measure } from '@/core/picture/scene-items'
import { directionOf } from '@/core/picture/script'
import { oneLine } from '@/core/picture/wrap'

/** Colours as a canvas takes them. */
export type CursorColours = {
  /** Somebody's own. */
  readonly fill: string
  /** Text on it. */
  readonly text: string
  /** Around it, so that it is seen on anything. */
  readonly edge: string
}

/** To be copied to where somebody points: there lies the image's device pixel (`left`, `top`). */
export type CursorPicture = {
  readonly image: HTMLCanvasElement
  readonly left: number
  readonly top: number
}

/** In CSS pixels; the arrow points at (0, 0). */
const arrow = 'M0 0 13.5 7.8 7 9.5 3.9 15.7Z'
const plate = { x: 11, y: 13.5, height: 18, radius: 6, padding: 6, baseline: 13 }
const mostText = 148
const font = { size: 11, weight: 500 } as const
const dotRadius = 4
const edge = 1.5

/** An arrow and a name beside it. */
export function namedCursor(
  name: string,
  { fill, text, edge: around }: CursorColours,
  measure: Measure,
  pixelRatio: number,
): CursorPicture {
  const shown = oneLine(name, mostText, font, measure)
  const width = measure(shown, font) + 2 * plate.padding
  const corner = { x: plate.x + width, y: plate.y + plate.height }
  return picture({ x: 0, y: 0 }, corner, pixelRatio, (context) => {
    context.fillStyle = fill
    outlined(context, new Path2D(arrow), around)
    context.beginPath()
    context.roundRect(plate.x, plate.y, width, plate.height, plate.radius)
    context.fill()
    context.font = canvasFont(font)
    context.direction = directionOf(shown)
    context.textAlign = 'left'
    context.fillStyle = text
    context.fillText(shown, plate.x + plate.padding, plate.y + plate.baseline)
  })
}

/** Somebody of very many: only where they are. */
export function unnamedCursor(
  { fill, edge: around }: CursorColours,
  pixelRatio: number,
): CursorPicture {
  const corner = { x: dotRadius, y: dotRadius }
  return picture({ x: -dotRadius, y: -dotRadius }, corner, pixelRatio, (context) => {
    const circle = new Path2D()
    circle.arc(0, 0, dotRadius, 0, 2 * Math.PI)
    context.fillStyle = fill
    outlined(context, circle, around)
  })
}

function outlined(context: CanvasRenderingContext2D, shape: Path2D, colour: string): void {
  context.fill(shape)
  context.strokeStyle = colour
  context.lineWidth = edge
  context.lineJoin = 'round'
  context.stroke(shape)
}

type Corner = { x: number; y: number }

/** What lies between two corners, with room for the edge around it. */
function picture(
  from: Corner,
  to: Corner,
  pixelRatio: number,
  draw: (context: CanvasRenderingContext2D) => void,
): CursorPicture {
  const image = document.createElement('canvas')
  const device = (length: number) => Math.ceil(length * pixelRatio)
  const left = device(edge - from.x)
  const top = device(edge - from.y)
  image.width = left + device(edge + to.x)
  image.height = top + device(edge + to.y)
  const context = image.getContext('2d')
  if (!context) throw new Error('This browser has no canvas.')
  context.setTransform(pixelRatio, 0, 0, pixelRatio, left, top)
  draw(context)
  return { image, left, top }
}
