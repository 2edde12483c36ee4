import { connect, reconnect } from '@/core/journey/edits/connections'
import type { Point } from '@/core/journey/geometry'
import { contains } from '@/core/journey/geometry'
import { newId } from '@/core/journey/new-id'
import { cellAt } from '@/core/journey/places'
import type { Editor } from '../state/editor'
import { selectTool } from '../state/ui-state'
import { startDraft } from './typing'

/** Connects two cards and selects the connection. A connection that exists is selected instead. */
export function connectNodes(editor: Editor, fromId: string, toId: string): void {
  if (!editor.canEdit || fromId === toId) return
  const { document, ui } = editor
  const known = [...document.records.values()].find(
    (record) => record.type === 'connection' && record.fromId === fromId && record.toId === toId,
  )
  const id = known?.id ?? newId()
  if (!known && !document.apply(connect(document.records, { id, fromId, toId })).ok) return
  ui.set({ tool: selectTool, selection: { kind: 'connection', id } })
}

/** With the connection tool: the first card begins the connection, the second ends it. */
export function pickForConnection(editor: Editor, id: string): void {
  const { tool } = editor.ui.get()
  if (tool.kind !== 'connection') return
  if (tool.fromId === null) editor.ui.set({ tool: { kind: 'connection', fromId: id } })
  else connectNodes(editor, tool.fromId, id)
}

/** Ends a connection that is drawn: on a card it connects, in an empty place it asks for a new card. */
export function dropConnection(editor: Editor, fromId: string, point: Point): void {
  const target = nodeAt(editor, point)
  if (target) return connectNodes(editor, fromId, target)
  const { layout } = editor.arrangement()
  const cell = cellAt(layout, point)
  const rect = cell && layout.cells.get(`${cell.stageId}:${cell.laneId}`)
  if (!cell || !rect) return
  const near = { x: point.x - rect.x, y: point.y - rect.y - 32 }
  startDraft(editor, { node: 'touchpoint', cell, near, connectFrom: fromId })
}

/** Ties one end of a connection to another card. */
export function moveEnd(
  editor: Editor,
  id: string,
  end: { fromId: string } | { toId: string },
): void {
  if (!editor.canEdit) return
  editor.document.apply(reconnect(editor.document.records, { id, ...end }))
  editor.ui.set({ selection: { kind: 'connection', id } })
}

/** The card under a point of the canvas; of overlapping ones the last drawn. */
export function nodeAt(editor: Editor, point: Point): string | null {
  let found: string | null = null
  for (const [id, rect] of editor.arrangement().layout.nodes) if (contains(rect, point)) found = id
  return found
}
