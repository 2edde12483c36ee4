import { type Rect, rectsOverlap } from '@/core/journey/geometry'
import type { PathCommand } from '@/core/journey/path'
import { canvasFont } from './fonts'
import { itemBounds } from './item-bounds'
import type { PaintContext } from './paint-context'
import type { ImageItem, PathItem, RectItem, Scene, SceneItem, TextItem } from './scene-items'

export type PaintOptions = {
  /** Device pixels for one pixel of the scene. */
  readonly scale: number
  /** The part of the scene to paint; its corner comes to the canvas's corner. Absent: all of it. */
  readonly view?: Rect
  /** Pictures by `ImageItem.source`; one that is missing leaves its place empty. */
  readonly images?: ReadonlyMap<string, unknown>
  /** Text lower than this many device pixels is painted as a bar. Default 0: never. */
  readonly leastText?: number
  /** Default true. */
  readonly background?: boolean
}

/** Paints a scene on a 2D context, from the context's present origin. */
export function paint(scene: Scene, context: PaintContext, options: PaintOptions): void {
  const { scale, view, images, leastText = 0, background = true } = options
  context.save()
  context.scale(scale, scale)
  if (background) {
    context.fillStyle = scene.background
    context.fillRect(0, 0, view?.width ?? scene.width, view?.height ?? scene.height)
  }
  if (view) context.translate(-view.x, -view.y)
  context.lineJoin = 'round'
  context.lineCap = 'round'
  context.textBaseline = 'alphabetic'
  for (const item of scene.items) {
    if (view && !isSeen(item, view)) continue
    if (item.kind === 'text' && item.font.size * scale < leastText) paintBar(item, context)
    else paintItem(item, context, images)
  }
  context.restore()
}

function isSeen(item: SceneItem, view: Rect): boolean {
  const { x, y, width, height } = itemBounds(item)
  // A straight line has no area: a pixel around makes it overlap.
  return rectsOverlap({ x: x - 4, y: y - 4, width: width + 8, height: height + 8 }, view)
}

function paintItem(
  item: SceneItem,
  context: PaintContext,
  images: ReadonlyMap<string, unknown> | undefined,
): void {
  switch (item.kind) {
    case 'rect':
      return paintRect(item, context)
    case 'path':
      return paintPath(item, context)
    case 'text':
      return paintText(item, context)
    case 'image':
      return paintImage(item, context, images?.get(item.source))
  }
}

function paintRect(item: RectItem, context: PaintContext): void {
  const { x, y, width, height } = item.rect
  if (item.radius === 0 && item.stroke === null) {
    if (item.fill === null) return
    context.fillStyle = item.fill
    context.fillRect(x, y, width, height)
    return
  }
  context.beginPath()
  if (item.radius === 0) context.rect(x, y, width, height)
  else context.roundRect(x, y, width, height, Math.min(item.radius, width / 2, height / 2))
  fillAndStroke(item, context)
}

function paintPath(item: PathItem, context: PaintContext): void {
  context.beginPath()
  for (const command of item.commands) follow(command, context)
  if (item.dash.length > 0) context.setLineDash([...item.dash])
  fillAndStroke(item, context)
  if (item.dash.length > 0) context.setLineDash([])
}

function follow(command: PathCommand, context: PaintContext): void {
  switch (command[0]) {
    case 'M':
      return context.moveTo(command[1], command[2])
    case 'L':
      return context.lineTo(command[1], command[2])
    case 'Q':
      return context.quadraticCurveTo(command[1], command[2], command[3], command[4])
    case 'C': {
      const [, x1, y1, x2, y2, x, y] = command
      return context.bezierCurveTo(x1, y1, x2, y2, x, y)
    }
    case 'Z':
      return context.closePath()
  }
}

function fillAndStroke(item: RectItem | PathItem, context: PaintContext): void {
  if (item.fill !== null) {
    context.fillStyle = item.fill
    context.fill()
  }
  if (item.stroke === null) return
  context.strokeStyle = item.stroke
  context.lineWidth = item.strokeWidth
  context.stroke()
}

function paintText(item: TextItem, context: PaintContext): void {
  context.font = canvasFont(item.font)
  context.direction = item.direction
  context.textAlign = item.align
  context.fillStyle = item.fill
  context.fillText(item.text, item.at.x, item.at.y)
}

/** Text too small to read: a bar of about its length. */
function paintBar({ text, at, align, font, fill, box }: TextItem, context: PaintContext): void {
  const width = Math.min(box.width, text.length * font.size * 0.52)
  const left = align === 'left' ? at.x : align === 'right' ? at.x - width : at.x - width / 2
  context.fillStyle = `${fill}59`
  context.fillRect(left, at.y - font.size * 0.5, width, font.size * 0.42)
}

function paintImage(item: ImageItem, context: PaintContext, image: unknown): void {
  if (image === undefined) return
  const { x, y, width, height } = item.rect
  context.save()
  context.beginPath()
  context.roundRect(x, y, width, height, Math.min(item.radius, width / 2, height / 2))
  context.clip()
  context.drawImage(image as never, x, y, width, height)
  context.restore()
}
