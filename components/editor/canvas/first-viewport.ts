import type { Rect, Size } from '@/core/journey/geometry'

/** Left free at the top start corner, in pixels of the window. */
const margin = { desktop: 24, phone: 8 }
/** Below this zoom one could not read the cards. */
const least = 0.6

/**
 * Where a map opens: as a whole if its cards can still be read, else at its
 * beginning, where a story is read from.
 */
export function firstViewport(map: Rect, window: Size): { x: number; y: number; zoom: number } {
  const free = window.width < 640 ? margin.phone : margin.desktop
  const fit = Math.min((window.width - 2 * free) / map.width, (window.height - 190) / map.height)
  const zoom = Math.min(1, Math.max(least, fit))
  const x = Math.max(free, (window.width - map.width * zoom) / 2)
  return { x, y: free, zoom }
}
