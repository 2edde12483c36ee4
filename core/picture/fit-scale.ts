import type { Size } from '@/core/journey/geometry'

/** How large a canvas may be, in device pixels: a side, and all of it. */
export type CanvasLimits = { readonly side: number; readonly area: number }

/** What browsers paint; beyond it a canvas stays blank without a word. */
export const browserLimits: CanvasLimits = { side: 32_767, area: 268_000_000 }

/** What the server paints: four bytes a pixel, so at most 400 MB for a moment. */
export const serverLimits: CanvasLimits = { side: 32_767, area: 100_000_000 }

export type FittedScale = { readonly scale: number; readonly reduced: boolean }

/** The wanted scale, or the largest at which the picture still fits. */
export function fitScale(
  { width, height }: Size,
  wanted: number,
  limits: CanvasLimits,
): FittedScale {
  const largest = Math.min(
    limits.side / width,
    limits.side / height,
    Math.sqrt(limits.area / (width * height)),
  )
  return wanted <= largest ? { scale: wanted, reduced: false } : { scale: largest, reduced: true }
}

/** The canvas for a picture at a scale: whole pixels, never more than the limits. */
export function canvasSize({ width, height }: Size, { scale, reduced }: FittedScale): Size {
  const round = reduced ? Math.floor : Math.round
  return { width: Math.max(1, round(width * scale)), height: Math.max(1, round(height * scale)) }
}

/** What to tell people when a picture is smaller than they asked for. */
export function reducedNotice(scale: number): string {
  const shown = new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(scale)
  return `This map is too large for the size you asked for. The picture was made at ${shown}x instead.`
}
