import { type Rect, rectsOverlap } from './geometry'

/** Side of a square bucket in pixels: about a card and its gap. */
const bucket = 256

/** Rectangles by place, to ask quickly which of them touch an area. */
export class Obstacles {
  readonly #buckets = new Map<string, Rect[]>()

  constructor(rects: Iterable<Rect>) {
    for (const rect of rects) {
      for (const key of keysOf(rect)) {
        const known = this.#buckets.get(key)
        if (known) known.push(rect)
        else this.#buckets.set(key, [rect])
      }
    }
  }

  /** All that overlap the area, each once. */
  within(area: Rect): Set<Rect> {
    const found = new Set<Rect>()
    for (const key of keysOf(area)) {
      for (const rect of this.#buckets.get(key) ?? []) if (rectsOverlap(rect, area)) found.add(rect)
    }
    return found
  }

  /** Whether any rectangle but the two given overlaps the area. */
  touches(area: Rect, except: readonly Rect[]): boolean {
    for (const key of keysOf(area)) {
      for (const rect of this.#buckets.get(key) ?? []) {
        if (!except.includes(rect) && rectsOverlap(rect, area)) return true
      }
    }
    return false
  }
}

function keysOf(area: Rect): string[] {
  const keys: string[] = []
  const [left, right] = [Math.floor(area.x / bucket), Math.floor((area.x + area.width) / bucket)]
  const [top, foot] = [Math.floor(area.y / bucket), Math.floor((area.y + area.height) / bucket)]
  for (let x = left; x <= right; x++) for (let y = top; y <= foot; y++) keys.push(`${x}:${y}`)
  return keys
}
