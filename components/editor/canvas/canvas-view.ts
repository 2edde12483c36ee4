import type { ReactFlowInstance } from '@xyflow/react'
import type { Point, Rect } from '@/core/journey/geometry'
import type { EditorView } from '../state/editor'
import type { CardNode } from './card-node'
import type { ConnectionEdge } from './connection-edge-model'
import { type Viewport, wholeViewport } from './first-viewport'
import { fittingViewport, seenPart } from './seen-part'

type Instance = ReactFlowInstance<CardNode, ConnectionEdge>

/** Kept free around what is shown, in pixels of the window: headers, panels and the toolbar lie there. */
const margins = { start: 168, end: 24, top: 72, bottom: 96 }

export type CanvasView = EditorView & {
  attach(instance: Instance, element: HTMLElement): void
  /** The rectangle of the whole map, in pixels of the canvas. */
  extent: () => Rect
  /** Where it looks now; null before the canvas is there. */
  viewport: () => Viewport | null
}

/** The canvas's view for actions. Until the canvas is there it looks nowhere and does nothing. */
export function makeCanvasView(extent: () => Rect): CanvasView {
  let instance: Instance | null = null
  let element: HTMLElement | null = null
  const duration = () =>
    window.matchMedia('(prefers-reduced-motion: reduce)').matches ? undefined : 160
  return {
    extent,
    viewport: () => instance?.getViewport() ?? null,
    attach(attached, within) {
      instance = attached
      element = within
    },
    toCanvas: (point) => instance?.screenToFlowPosition(point) ?? point,
    reveal(rect) {
      if (!instance || !element) return
      const { x, y, zoom } = instance.getViewport()
      const by = shiftToShow(rect, { x, y, zoom }, uncovered(element))
      if (by.x === 0 && by.y === 0) return
      instance.setViewport({ x: x + by.x, y: y + by.y, zoom }, { duration: duration() })
    },
    fit() {
      if (!instance || !element) return
      const whole = wholeViewport(extent(), element.getBoundingClientRect())
      instance.setViewport(whole, { duration: duration() })
    },
    zoomIn: () => void instance?.zoomIn({ duration: duration() }),
    zoomOut: () => void instance?.zoomOut({ duration: duration() }),
    zoomTo: (zoom) => void instance?.zoomTo(zoom, { duration: duration() }),
    seen() {
      return instance && element
        ? seenPart(instance.getViewport(), element.getBoundingClientRect())
        : null
    },
    show(part) {
      if (!instance || !element) return
      const viewport = fittingViewport(part, element.getBoundingClientRect())
      instance.setViewport(viewport, { duration: duration() })
    },
    focus(id) {
      requestAnimationFrame(() => {
        const selector = id ? `[data-id="${CSS.escape(id)}"]` : '.react-flow'
        const target = element?.querySelector<HTMLElement>(selector) ?? element
        target?.focus({ preventScroll: true })
      })
    },
  }
}

/** The part of the canvas that no panel at its right side lies on. */
function uncovered(element: HTMLElement): { width: number; height: number } {
  const { left, right, width, height } = element.getBoundingClientRect()
  const panels = [...document.querySelectorAll('[data-covers-map]')]
    .map((panel) => panel.getBoundingClientRect())
    .filter((panel) => panel.left > left && panel.left < right)
  return { width: Math.min(width, ...panels.map((panel) => panel.left - left)), height }
}

/** By how much the view must move so that a rectangle is seen; of a larger one its start is shown. */
export function shiftToShow(
  rect: Rect,
  view: { x: number; y: number; zoom: number },
  window: { width: number; height: number },
): Point {
  const start = rect.x * view.zoom + view.x
  const top = rect.y * view.zoom + view.y
  return {
    x: shift(
      start,
      rect.width * view.zoom,
      smaller(margins.start, window.width),
      window.width - margins.end,
    ),
    y: shift(
      top,
      rect.height * view.zoom,
      smaller(margins.top, window.height),
      window.height - margins.bottom,
    ),
  }
}

function smaller(margin: number, size: number): number {
  return Math.min(margin, size / 4)
}

function shift(start: number, size: number, from: number, to: number): number {
  if (start < from || size > to - from) return from - start
  const over = start + size - to
  return over > 0 ? -over : 0
}
