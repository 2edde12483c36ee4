import type { Point, Rect, Size } from './geometry'
import type { Obstacles } from './obstacles'
import type { Connection } from './records'
import { estimateWidth } from './text-width'

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 })

/** What a connection says of itself: its label or condition, and its share of customers. */
export function connectionText(connection: Connection): string {
  const text = connection.label || connection.condition
  const share = connection.probability === null ? '' : percent.format(connection.probability)
  return text !== '' && share !== '' ? `${text} · ${share}` : text + share
}

/** The plate of a label, in pixels; its text is one line, cut when it is wider. */
export const plateMetrics = { fontSize: 11, paddingX: 7, height: 20, widestText: 140 } as const

function plateSize(text: string): Size {
  const { fontSize, paddingX, height, widestText } = plateMetrics
  return { width: Math.min(widestText, estimateWidth(text, fontSize)) + 2 * paddingX, height }
}

/** The middle of a segment first, then closer to its ends. */
const spots = [0.5, 0.3, 0.7, 0.15, 0.85] as const

/**
 * Where on the way the label's plate covers least: cards first of all, then other
 * plates. Among equals the middle of the longest segment. `taken` gains the plate.
 */
export function placeLabel(
  text: string,
  points: readonly Point[],
  cards: Obstacles,
  taken: Rect[],
): Point {
  const size = text === '' ? null : plateSize(text)
  let best = points[0] ?? { x: 0, y: 0 }
  let least = Number.POSITIVE_INFINITY
  for (const { at, length } of spotsAlong(points)) {
    const plate = size && plateAt(at, size)
    const covered = plate ? coveredArea(plate, cards.within(plate)) + coveredArea(plate, taken) : 0
    const cost = covered * 10 - length
    if (cost >= least) continue
    least = cost
    best = at
  }
  if (size) taken.push(plateAt(best, size))
  return best
}

function plateAt(at: Point, { width, height }: Size): Rect {
  return { x: at.x - width / 2, y: at.y - height / 2, width, height }
}

/** Points on the way with the length of their segment; a little less where not in its middle. */
function* spotsAlong(points: readonly Point[]): Generator<{ at: Point; length: number }> {
  for (const [i, b] of points.entries()) {
    const a = points[i - 1]
    if (!a) continue
    const length = Math.abs(a.x - b.x) * 1.5 + Math.abs(a.y - b.y)
    for (const t of spots) {
      const at = { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }
      yield { at, length: length - Math.abs(t - 0.5) * 20 }
    }
  }
}

function coveredArea(plate: Rect, others: Iterable<Rect>): number {
  let area = 0
  for (const other of others) {
    const width =
      Math.min(plate.x + plate.width, other.x + other.width) - Math.max(plate.x, other.x)
    const height =
      Math.min(plate.y + plate.height, other.y + other.height) - Math.max(plate.y, other.y)
    if (width > 0 && height > 0) area += width * height
  }
  return area
}
