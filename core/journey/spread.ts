import type { Point, Rect, Size } from './geometry'
import type { JourneyNode } from './records'

/** Between a card and the one that it would have covered, in pixels. */
const gap = 16

/**
 * Offsets of cards in their cells, where no card covers another: a title that
 * grew, or two people who dropped a card on the same spot, push what lies below
 * further down. Cards that cover nothing stay where their record says.
 * @returns offset by node id, in pixels
 */
export function spread(
  nodes: readonly JourneyNode[],
  sizes: ReadonlyMap<string, Size>,
): Map<string, Point> {
  const cells = new Map<string, JourneyNode[]>()
  for (const node of nodes) {
    const key = `${node.stageId}:${node.laneId}`
    const known = cells.get(key)
    if (known) known.push(node)
    else cells.set(key, [node])
  }
  const offsets = new Map<string, Point>()
  for (const cell of cells.values()) spreadCell(cell, sizes, offsets)
  return offsets
}

function spreadCell(
  nodes: JourneyNode[],
  sizes: ReadonlyMap<string, Size>,
  offsets: Map<string, Point>,
): void {
  const placed: Rect[] = []
  for (const node of nodes.sort(fromTheTop)) {
    const size = sizes.get(node.id)
    if (!size) continue
    const y = freeY(node, size, placed)
    placed.push({ x: node.x, y, ...size })
    offsets.set(node.id, y === node.y ? node : { x: node.x, y })
  }
}

function fromTheTop(a: JourneyNode, b: JourneyNode): number {
  return a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1)
}

/** The first height, from the card's own downwards, at which it covers nothing. */
function freeY({ x, y }: Point, { width, height }: Size, placed: readonly Rect[]): number {
  const beside = placed.filter((other) => x < other.x + other.width && other.x < x + width)
  beside.sort((a, b) => a.y - b.y)
  let free = y
  for (const other of beside) {
    const covers = free < other.y + other.height && other.y < free + height
    if (covers) free = other.y + other.height + gap
  }
  return free
}
