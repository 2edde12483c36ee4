import type { MouseEvent, PointerEvent } from 'react'
import type { Point } from '@/core/journey/geometry'
import { cellKey } from '@/core/journey/layout'
import { type CellId, cellAt } from '@/core/journey/places'
import { nodeAt } from '../actions/connecting'
import { startDraft } from '../actions/typing'
import type { Editor } from '../state/editor'
import { nothing, selectNodes } from '../state/selection'
import type { NodeKind } from '../state/ui-state'

/** Makes a new card where a point of the canvas is, if it lies in a cell. */
export function placeNew(editor: Editor, node: NodeKind, point: Point): void {
  const { layout } = editor.arrangement()
  const cell = cellAt(layout, point)
  const rect = cell && layout.cells.get(cellKey(cell.stageId, cell.laneId))
  if (!cell || !rect) return
  // The pointer holds the new card by its title, not by its corner.
  const near = { x: point.x - rect.x - 60, y: point.y - rect.y - 24 }
  startDraft(editor, { node, cell, near })
}

/** A click on the ground: places a card with a tool in hand, else chooses the cell. */
export function clickGround(editor: Editor, event: MouseEvent): void {
  const point = pointOf(editor, event)
  const { tool, hoverCard } = editor.ui.get()
  if (tool.kind === 'touchpoint' || tool.kind === 'note') return placeNew(editor, tool.kind, point)
  if (hoverCard) return editor.ui.set({ selection: selectNodes([hoverCard]) })
  const cell = cellAt(editor.arrangement().layout, point)
  editor.ui.set({ selection: cell ? { kind: 'cell', cell } : nothing })
}

/** A double click on the ground makes a card of the kind that belongs in the lane. */
export function doubleClickGround(editor: Editor, event: MouseEvent): void {
  const target = event.target
  if (!(target instanceof Element) || !target.classList.contains('react-flow__pane')) return
  const point = pointOf(editor, event)
  const cell = cellAt(editor.arrangement().layout, point)
  const lane = cell && editor.document.records.get(cell.laneId)
  if (lane?.type !== 'lane') return
  placeNew(editor, lane.kind === 'touchpoints' ? 'touchpoint' : 'note', point)
}

/** Follows the pointer over the ground; while the map is painted it also finds the card under it. */
export function hoverGround(editor: Editor, event: PointerEvent, painted: boolean): void {
  // A pressed pointer drags something; a finger hovers over nothing.
  if (event.buttons !== 0 || event.pointerType === 'touch') return
  const point = pointOf(editor, event)
  const cell = cellAt(editor.arrangement().layout, point)
  const before = editor.ui.get().hover
  const hover = sameCell(before, cell) ? before : cell
  editor.ui.set({ hover, hoverCard: painted ? nodeAt(editor, point) : null })
}

export function sameCell(a: CellId | null, b: CellId | null): boolean {
  return a?.stageId === b?.stageId && a?.laneId === b?.laneId
}

function pointOf(editor: Editor, event: MouseEvent): Point {
  return editor.view.toCanvas({ x: event.clientX, y: event.clientY })
}
