import { type Node, type NodeHandle, Position } from '@xyflow/react'
import { cardText } from '@/core/journey/card-size'
import type { Point, Rect, Size } from '@/core/journey/geometry'
import type { JourneyNode, LaneKind, Records } from '@/core/journey/records'
import { isNode } from '@/core/journey/shape'
import type { Arrangement } from '../state/arrangement'
import { readingOrder } from '../state/reading-order'

export type CardNode = Node<{ record: JourneyNode; laneKind: LaneKind }, JourneyNode['type']>

type Input = {
  readonly arrangement: Arrangement
  readonly selected: ReadonlySet<string>
  /** Top start corners of cards that are being dragged. */
  readonly dragged: ReadonlyMap<string, Point> | null
  /** Those of them that one drags oneself. */
  readonly inOwnHand: ReadonlyMap<string, Point> | null
  /** Only these cards, when the others are painted; null: all. */
  readonly only: ReadonlySet<string> | null
}

/**
 * Derives the canvas's nodes from the arranged journey. A card of which nothing
 * changed keeps its node object, so that only changed cards are drawn again.
 */
export function makeCardNodes(): (input: Input) => CardNode[] {
  let known = new Map<string, CardNode>()
  return ({ arrangement: { records, layout }, selected, dragged, inOwnHand, only }) => {
    const next = new Map<string, CardNode>()
    for (const id of readingOrder(records, layout)) {
      if (only && !only.has(id)) continue
      const record = records.get(id)
      const rect = layout.nodes.get(id)
      if (!isNode(record) || !rect) continue
      const at = dragged?.get(id)
      const hand = !at ? 'nobody' : inOwnHand?.has(id) ? 'own' : 'other'
      const look: Look = { selected: selected.has(id), hand }
      const shown = at ? { ...rect, x: at.x, y: at.y } : rect
      next.set(id, kept(known.get(id), record, shown, records, look))
    }
    known = next
    return [...next.values()]
  }
}

/** `hand`: of the one who drags it. */
type Look = { selected: boolean; hand: 'nobody' | 'own' | 'other' }

function kept(
  before: CardNode | undefined,
  record: JourneyNode,
  rect: Rect,
  records: Records,
  look: Look,
): CardNode {
  const lane = records.get(record.laneId)
  const laneKind = lane?.type === 'lane' ? lane.kind : 'custom'
  const same =
    before?.data.record === record &&
    before.data.laneKind === laneKind &&
    before.selected === look.selected &&
    (before.zIndex === liftedLevel) === (look.hand !== 'nobody') &&
    (before.className === othersHand) === (look.hand === 'other') &&
    before.position.x === rect.x &&
    before.position.y === rect.y &&
    before.width === rect.width &&
    before.height === rect.height
  return same ? before : cardNode(record, laneKind, rect, look)
}

/** Above all others. */
const liftedLevel = 1000
const othersHand = 'in-others-hand'

function cardNode(record: JourneyNode, laneKind: LaneKind, rect: Rect, look: Look): CardNode {
  const { x, y, width, height } = rect
  return {
    id: record.id,
    type: record.type,
    position: { x, y },
    width,
    height,
    // As the browser measures it: the canvas need not measure it again.
    measured: { width, height: Math.round(height) },
    handles: handles(rect),
    data: { record, laneKind },
    selected: look.selected,
    zIndex: look.hand === 'nobody' ? 0 : liftedLevel,
    className: look.hand === 'other' ? othersHand : undefined,
    ariaLabel: ariaLabel(record),
    domAttributes: { 'aria-roledescription': record.type },
  }
}

function ariaLabel(record: JourneyNode): string {
  return cardText(record).trim() || 'Untitled'
}

export const handleSides = {
  start: Position.Left,
  end: Position.Right,
  top: Position.Top,
  bottom: Position.Bottom,
} as const
export type HandleSide = keyof typeof handleSides

/** Where connections may begin: the middles of the four sides. */
function handlePoint(side: HandleSide, { width, height }: Size): Point {
  const x = side === 'start' ? 0 : side === 'end' ? width : width / 2
  const y = side === 'top' ? 0 : side === 'bottom' ? height : height / 2
  return { x, y }
}

function handles(size: Size): NodeHandle[] {
  return (Object.keys(handleSides) as HandleSide[]).map((side) => ({
    id: side,
    type: 'source',
    position: handleSides[side],
    ...handlePoint(side, size),
    width: 1,
    height: 1,
  }))
}
