import { centre, type Rect, type Size } from '@/core/journey/geometry'
import type { Viewport } from './first-viewport'

/** How far the canvas can be zoomed. */
export const zoomRange = { least: 0.05, most: 2.5 } as const

/** The part of the canvas that a window shows. */
export function seenPart({ x, y, zoom }: Viewport, { width, height }: Size): Rect {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }
}

/** The view in which a window shows all of a part of the canvas, in its middle, as large as it fits. */
export function fittingViewport(part: Rect, window: Size): Viewport {
  const fits = Math.min(window.width / part.width, window.height / part.height)
  const zoom = Math.min(zoomRange.most, Math.max(zoomRange.least, fits))
  const { x, y } = centre(part)
  return { x: window.width / 2 - x * zoom, y: window.height / 2 - y * zoom, zoom }
}
