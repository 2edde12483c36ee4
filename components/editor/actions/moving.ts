import { cardSize } from '@/core/journey/card-size'
import { moveNodes } from '@/core/journey/edits/nodes'
import { centre, type Point } from '@/core/journey/geometry'
import { cellAt, freePlace, placeAt } from '@/core/journey/places'
import { limits } from '@/core/journey/records'
import { isNode } from '@/core/journey/shape'
import type { Editor } from '../state/editor'
import { cellBeside, type Direction } from '../state/reading-order'
import { selectedNodes } from '../state/selection'

type Move = { id: string; stageId: string; laneId: string; x: number; y: number }

/** Puts dragged cards down where they are, or beside a card that lies there. One that lies over no cell stays where it was. */
export function dropNodes(editor: Editor, positions: ReadonlyMap<string, Point>): void {
  const { records, layout } = editor.arrangement()
  const moves: Move[] = []
  const ignore = new Set(positions.keys())
  for (const [id, point] of positions) {
    const node = records.get(id)
    if (!isNode(node)) continue
    const size = cardSize(node)
    const near = placeAt(layout, point, size)
    if (!near) continue
    const { stageId, laneId } = near
    moves.push({ id, ...freePlace(records, layout, { stageId, laneId }, { size, near, ignore }) })
  }
  commitMoves(editor, moves)
}

/** The cell that cards would fall into if they were dropped now: that of the card under the pointer. */
export function cellUnder(editor: Editor, point: Point, id: string) {
  const rect = editor.arrangement().layout.nodes.get(id)
  return rect ? cellAt(editor.arrangement().layout, centre({ ...rect, ...point })) : null
}

/** Moves the selected cards by some pixels inside their cells. */
export function nudge(editor: Editor, dx: number, dy: number): void {
  const moves: Move[] = []
  for (const id of selectedNodes(editor.ui.get().selection)) {
    const node = editor.document.records.get(id)
    if (!isNode(node)) continue
    const { stageId, laneId } = node
    moves.push({ id, stageId, laneId, x: within(node.x + dx), y: within(node.y + dy) })
  }
  commitMoves(editor, moves, 'nudge')
}

function within(offset: number): number {
  return Math.min(limits.offset, Math.max(0, offset))
}

/** Moves the selected cards into the cells beside theirs. */
export function moveToCell(editor: Editor, direction: Direction): void {
  const { records, layout } = editor.arrangement()
  const moves: Move[] = []
  const ids = selectedNodes(editor.ui.get().selection)
  for (const id of ids) {
    const node = records.get(id)
    if (!isNode(node)) continue
    const cell = cellBeside(layout, node, direction)
    if (cell.stageId === node.stageId && cell.laneId === node.laneId) continue
    const place = freePlace(records, layout, cell, { size: cardSize(node), ignore: ids })
    moves.push({ id, ...place, y: lowest(moves, place) })
  }
  commitMoves(editor, moves)
  const first = moves[0] && editor.arrangement().layout.nodes.get(moves[0].id)
  if (first) editor.view.reveal(first)
}

/** Cards that arrive in one cell together lie below each other. */
function lowest(moves: readonly Move[], place: Omit<Move, 'id'>): number {
  const same = moves.filter((m) => m.stageId === place.stageId && m.laneId === place.laneId)
  return same.length === 0 ? place.y : Math.max(...same.map(({ y }) => y)) + 88
}

function commitMoves(editor: Editor, moves: Move[], gesture?: string): void {
  if (!editor.canEdit || moves.length === 0) return
  editor.document.apply(moveNodes(editor.document.records, { moves }), { gesture })
}
