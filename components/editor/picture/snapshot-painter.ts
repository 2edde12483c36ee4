import type { Rect } from '@/core/journey/geometry'
import { paint } from '@/core/picture/paint'
import type { Scene } from '@/core/picture/scene-items'
import type { CanvasSize } from './use-canvas-size'

/** As React Flow has it: a point p of the map lies on the screen at p * zoom + (x, y). */
export type Viewport = { readonly x: number; readonly y: number; readonly zoom: number }

type Snapshot = { scene: Scene; canvas: HTMLCanvasElement; view: Rect; scale: number }

/** Painted around what is seen, as a share of it, so that panning needs no painting. */
const margin = 0.5
/** A snapshot is painted anew when zooming has rested this long, in ms. */
const settleAfter = 120
/** Text lower than this many CSS pixels is a bar. */
const readableText = 6

/**
 * Paints a scene at the speed of the hand: the map is painted once on a larger
 * canvas, and each frame only moves or stretches that. When the stretching has
 * ended, or the view leaves what was painted, it is painted anew.
 */
export class SnapshotPainter {
  readonly #canvas: HTMLCanvasElement
  #snapshot: Snapshot | null = null
  #shown: { scene: Scene; viewport: Viewport; size: CanvasSize } | null = null
  #settle: ReturnType<typeof setTimeout> | undefined

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas
  }

  show(scene: Scene, viewport: Viewport, size: CanvasSize): void {
    this.#shown = { scene, viewport, size }
    const scale = viewport.zoom * size.pixelRatio
    const seen = seenPart(viewport, size)
    const known = this.#snapshot
    clearTimeout(this.#settle)
    if (!known || known.scene !== scene || !holds(known.view, seen, scene)) {
      this.#snapshot = takeSnapshot(scene, seen, scale)
    } else if (known.scale !== scale) {
      this.#settle = setTimeout(() => this.#repaint(), settleAfter)
    }
    this.#draw(viewport, size)
  }

  stop(): void {
    clearTimeout(this.#settle)
  }

  #repaint(): void {
    if (!this.#shown) return
    const { scene, viewport, size } = this.#shown
    this.#snapshot = takeSnapshot(scene, seenPart(viewport, size), viewport.zoom * size.pixelRatio)
    this.#draw(viewport, size)
  }

  #draw({ x, y, zoom }: Viewport, { width, height, pixelRatio }: CanvasSize): void {
    const canvas = this.#canvas
    const [deviceWidth, deviceHeight] = [width * pixelRatio, height * pixelRatio].map(Math.round)
    if (canvas.width !== deviceWidth) canvas.width = deviceWidth ?? 0
    if (canvas.height !== deviceHeight) canvas.height = deviceHeight ?? 0
    const context = canvas.getContext('2d')
    if (!context) return
    context.clearRect(0, 0, canvas.width, canvas.height)
    if (!this.#snapshot || this.#snapshot.canvas.width === 0) return
    const { view, canvas: image } = this.#snapshot
    const [left, top] = [(view.x * zoom + x) * pixelRatio, (view.y * zoom + y) * pixelRatio]
    const stretch = zoom * pixelRatio
    context.drawImage(image, left, top, view.width * stretch, view.height * stretch)
  }
}

/** The part of the map that the screen shows. */
function seenPart({ x, y, zoom }: Viewport, { width, height }: CanvasSize): Rect {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }
}

/** Whether what was painted covers all of the scene that is seen. */
function holds(painted: Rect, seen: Rect, scene: Scene): boolean {
  const part = within(seen, scene)
  return (
    painted.x <= part.x &&
    painted.y <= part.y &&
    painted.x + painted.width >= part.x + part.width &&
    painted.y + painted.height >= part.y + part.height
  )
}

function within({ x, y, width, height }: Rect, scene: Scene): Rect {
  const left = Math.min(scene.width, Math.max(0, x))
  const top = Math.min(scene.height, Math.max(0, y))
  const right = Math.max(left, Math.min(scene.width, x + width))
  const foot = Math.max(top, Math.min(scene.height, y + height))
  return { x: left, y: top, width: right - left, height: foot - top }
}

function takeSnapshot(scene: Scene, seen: Rect, scale: number): Snapshot {
  const around = {
    x: seen.x - seen.width * margin,
    y: seen.y - seen.height * margin,
    width: seen.width * (1 + 2 * margin),
    height: seen.height * (1 + 2 * margin),
  }
  const view = within(around, scene)
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(view.width * scale)
  canvas.height = Math.ceil(view.height * scale)
  const context = canvas.getContext('2d')
  const leastText = readableText * window.devicePixelRatio
  if (context && canvas.width > 0) paint(scene, context, { scale, view, leastText })
  return { scene, canvas, view, scale }
}
