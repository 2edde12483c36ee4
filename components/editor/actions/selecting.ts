import { cellKey } from '@/core/journey/layout'
import { isNode } from '@/core/journey/shape'
import type { Editor } from '../state/editor'
import { cellBeside, type Direction, readingOrder } from '../state/reading-order'
import { nothing, selectedNodes, selectNodes } from '../state/selection'
import { noOverlay, selectTool } from '../state/ui-state'

export function selectAll(editor: Editor): void {
  const nodes = [...editor.document.records.values()].filter(isNode)
  editor.ui.set({ selection: selectNodes(nodes.map(({ id }) => id)) })
}

/**
 * Selects the next card in reading order and shows it.
 * @returns false behind the last and before the first: the keyboard goes on to the rest of the page.
 */
export function selectBeside(editor: Editor, step: 1 | -1): boolean {
  const { records, layout } = editor.arrangement()
  const order = readingOrder(records, layout)
  const selected = [...selectedNodes(editor.ui.get().selection)]
  const from = selected.length > 0 ? order.indexOf(selected[selected.length - 1] ?? '') : -1
  const id = from < 0 ? order[step === 1 ? 0 : order.length - 1] : order[from + step]
  if (!id) return false
  editor.ui.set({ selection: selectNodes([id]) })
  const rect = layout.nodes.get(id)
  if (rect) editor.view.reveal(rect)
  editor.view.focus(id)
  return true
}

/** Moves the cell cursor; the first step selects the first cell. */
export function moveCursor(editor: Editor, direction: Direction): void {
  const { layout } = editor.arrangement()
  const { selection } = editor.ui.get()
  const stageId = layout.stages[0]?.id
  const laneId = layout.lanes[0]?.id
  if (!stageId || !laneId) return
  const cell =
    selection.kind === 'cell' ? cellBeside(layout, selection.cell, direction) : { stageId, laneId }
  editor.ui.set({ selection: { kind: 'cell', cell } })
  const rect = layout.cells.get(cellKey(cell.stageId, cell.laneId))
  if (rect) editor.view.reveal(rect)
}

/** One step back: the innermost thing that is open is closed, and only that. */
export function stepBack(editor: Editor): void {
  const { ui, view, room } = editor
  const state = ui.get()
  if (state.overlay.kind !== 'none') ui.set({ overlay: noOverlay })
  else if (room.followed !== null) room.follow(null)
  else if (state.palette) ui.set({ palette: null })
  else if (state.tool.kind === 'connection' && state.tool.fromId)
    ui.set({ tool: { kind: 'connection', fromId: null } })
  else if (state.tool.kind !== 'select') ui.set({ tool: selectTool })
  else if (state.talk) ui.set({ talk: null })
  else if (state.sheetOpen) ui.set({ sheetOpen: false })
  else if (state.selection.kind !== 'none') ui.set({ selection: nothing })
  else if (state.heatPanel.open) ui.set({ heatPanel: { open: false } })
  else if (state.historyOpen) ui.set({ historyOpen: false })
  else if (state.commentsOpen) ui.set({ commentsOpen: false })
  view.focus()
}
