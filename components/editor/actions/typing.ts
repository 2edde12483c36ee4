import { changeConnection, connect } from '@/core/journey/edits/connections'
import { renameLane } from '@/core/journey/edits/lanes'
import { addNote, addTouchpoint, changeNote, changeTouchpoint } from '@/core/journey/edits/nodes'
import { renameStage } from '@/core/journey/edits/stages'
import type { Point } from '@/core/journey/geometry'
import { newId } from '@/core/journey/new-id'
import { type CellId, freePlace } from '@/core/journey/places'
import type { JourneyRecord, Records } from '@/core/journey/records'
import type { Diff } from '@/core/sync/diff'
import { saysWhoTypes } from '../presence/held-text'
import { textOf } from '../state/arrangement'
import type { Editor } from '../state/editor'
import { cellAfter } from '../state/reading-order'
import { selectNodes } from '../state/selection'
import { type NodeKind, selectTool, type TextEdit } from '../state/ui-state'

type Draft = Extract<TextEdit, { kind: 'draft' }>
type DraftOptions = { node: NodeKind; cell: CellId; near?: Point; connectFrom?: string }

/** Opens a new card for typing. It becomes a record when its text is committed. */
export function startDraft(editor: Editor, { node, cell, near, connectFrom }: DraftOptions): void {
  if (!editor.canEdit) return
  const { records, layout } = editor.arrangement()
  const place = freePlace(records, layout, cell, { near })
  const id = newId()
  editor.ui.set({
    tool: selectTool,
    selection: { kind: 'cell', cell },
    text: { kind: 'draft', id, node, place, text: '', connectFrom: connectFrom ?? null },
  })
  const rect = editor.arrangement().layout.nodes.get(id)
  if (rect) editor.view.reveal(rect)
}

/** Opens the text of a record for typing, unless somebody else types in it. */
export function startRename(editor: Editor, id: string): void {
  const record = editor.document.records.get(id)
  if (!editor.canEdit || !record || saysWhoTypes(editor, record)) return
  editor.ui.set({ text: { kind: 'rename', id, text: textOf(record) } })
}

export function type(editor: Editor, text: string): void {
  editor.ui.set((state) => (state.text ? { text: { ...state.text, text } } : {}))
}

/** What follows a committed text: nothing, the next card in the same cell, or the first of a cell beside. */
export type Following = 'nothing' | 'same-cell' | 'next-cell' | 'previous-cell'

/** Ends typing into a record and keeps the text. A new card without text leaves nothing behind. */
export function commitText(editor: Editor, id: string, following: Following = 'nothing'): void {
  const { text } = editor.ui.get()
  if (text?.id !== id) return
  editor.ui.set({ text: null })
  if (text.kind === 'draft') commitDraft(editor, text, following)
  else commitRename(editor, text.id, text.text)
}

/** Ends typing and forgets the text. */
export function dropText(editor: Editor): void {
  editor.ui.set({ text: null })
  editor.view.focus()
}

function commitDraft(editor: Editor, draft: Draft, following: Following): void {
  const typed = draft.text.trim() !== ''
  if (typed) addDraft(editor, draft)
  if (following === 'nothing' || (!typed && following === 'same-cell')) {
    editor.view.focus(typed ? draft.id : undefined)
    return
  }
  const { layout } = editor.arrangement()
  const cell = following === 'same-cell' ? draft.place : beside(editor, draft.place, following)
  const near =
    following === 'same-cell' ? after(layout.nodes.get(draft.id), layout, cell) : undefined
  startDraft(editor, { node: draft.node, cell: ids(cell), near })
}

function beside(editor: Editor, cell: CellId, following: Following): CellId {
  return cellAfter(editor.arrangement().layout, cell, following === 'previous-cell' ? -1 : 1)
}

function ids({ stageId, laneId }: CellId): CellId {
  return { stageId, laneId }
}

/** The next card of a row of typing goes below the one before. */
function after(
  card: { x: number; y: number; height: number } | undefined,
  layout: ReturnType<Editor['arrangement']>['layout'],
  cell: CellId,
): Point | undefined {
  const rect = layout.cells.get(`${cell.stageId}:${cell.laneId}`)
  if (!card || !rect) return undefined
  return { x: card.x - rect.x, y: card.y - rect.y + card.height + 16 }
}

function addDraft(editor: Editor, draft: Draft): void {
  const { document, ui } = editor
  const text = draft.text.trim()
  const place = { id: draft.id, ...draft.place }
  const diff =
    draft.node === 'note'
      ? addNote(document.records, { ...place, text })
      : addTouchpoint(document.records, { ...place, title: text })
  document.mark()
  const gesture = `draft:${draft.id}`
  if (!document.apply(diff, { gesture }).ok) return
  if (draft.connectFrom) {
    const ends = { fromId: draft.connectFrom, toId: draft.id }
    document.apply(connect(document.records, ends), { gesture })
  }
  document.mark()
  ui.set({ selection: selectNodes([draft.id]) })
}

function commitRename(editor: Editor, id: string, text: string): void {
  const record = editor.document.records.get(id)
  if (record && textOf(record) !== text) {
    editor.document.apply(renamed(editor.document.records, record, text))
  }
  editor.view.focus(id)
}

function renamed(records: Records, record: JourneyRecord, text: string): Diff {
  const { id } = record
  switch (record.type) {
    case 'stage':
      return renameStage(records, { id, title: text })
    case 'lane':
      return renameLane(records, { id, title: text })
    case 'touchpoint':
      return changeTouchpoint(records, { id, set: { title: text } })
    case 'note':
      return changeNote(records, { id, set: { text } })
    case 'connection':
      return changeConnection(records, { id, set: { label: text } })
  }
}
