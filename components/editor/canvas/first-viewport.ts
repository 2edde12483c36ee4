import type { Rect, Size } from '@/core/journey/geometry'

export type Viewport = { x: number; y: number; zoom: number }

/**
 * Below this zoom one had to lean forward to read the cards of a map that has
 * just been opened: their titles are about 12 px high on a desk, 11 px in the hand.
 */
const readable = { desktop: 0.9, phone: 0.85 }
/** Headers keep their size on screen while the map shrinks; see sticky-headers.css. */
const desktop = { headerWidth: 144, headerHeight: 44, margin: 20, foot: 84 }
const phone = { headerWidth: 88, headerHeight: 36, margin: 4, foot: 84 }
/** The headers' room in the map itself, in pixels of the canvas. */
const inMap = { width: 152, height: 56 }

/**
 * Where a map opens: as a whole if its cards can still be read, else with all of
 * its stages, else at its beginning, where a story is read from.
 */
export function firstViewport(map: Rect, window: Size): Viewport {
  const least = readable[window.width < 640 ? 'phone' : 'desktop']
  const whole = wholeZoom(map, window)
  const wide = wholeZoom({ ...map, height: 0 }, window)
  return placed(map, window, whole >= least ? whole : Math.max(least, wide))
}

/** The view of the whole map, clear of headers and toolbar. */
export function wholeViewport(map: Rect, window: Size): Viewport {
  return placed(map, window, wholeZoom(map, window))
}

/** The zoom at which the cells fit beside the headers; never enlarged. */
function wholeZoom(map: Rect, window: Size): number {
  const { headerWidth, headerHeight, margin, foot } = window.width < 640 ? phone : desktop
  const width = window.width - headerWidth - 2 * margin
  const height = window.height - headerHeight - margin - foot
  const cells = { width: map.width - inMap.width, height: map.height - inMap.height }
  const fits = [width / cells.width, height / cells.height].filter((zoom) => zoom > 0)
  return Math.max(0.05, Math.min(1, ...fits))
}

function placed(map: Rect, window: Size, zoom: number): Viewport {
  const { headerWidth, headerHeight, margin } = window.width < 640 ? phone : desktop
  // Headers that are narrower on screen than in the map leave no gap beside them.
  const start = margin + headerWidth - inMap.width * zoom
  const x = Math.max(start, (window.width - map.width * zoom) / 2)
  const y = margin + Math.max(0, headerHeight - inMap.height * zoom)
  return { x, y, zoom }
}
