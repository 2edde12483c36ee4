import { cardSize } from '@/core/journey/card-size'
import { duplicateNodes } from '@/core/journey/edits/nodes'
import type { JourneyLayout } from '@/core/journey/layout'
import { layout as layoutOf } from '@/core/journey/layout'
import { newId } from '@/core/journey/new-id'
import { type CellId, freePlace, type Place } from '@/core/journey/places'
import type { JourneyNode, Records } from '@/core/journey/records'
import { isNode } from '@/core/journey/shape'
import type { Editor } from '../state/editor'
import { newNode } from '../state/new-node'
import { selectedNodes, selectNodes } from '../state/selection'
import { type CopiedCards, copyCards, linesOf, parseCards } from './clipboard'
import { removeSelected } from './removing'

/** Most cards that one pasted text makes. */
const mostLines = 50

export function duplicateSelected(editor: Editor): void {
  const ids = [...selectedNodes(editor.ui.get().selection)]
  if (!editor.canEdit || ids.length === 0) return
  const diff = duplicateNodes(editor.document.records, { ids })
  if (!editor.document.apply(diff).ok) return
  editor.ui.set({ selection: selectNodes(diff.put.filter(isNode).map(({ id }) => id)) })
}

/** The selected cards as text for the clipboard, or null when none is selected. */
export function copySelected(editor: Editor): string | null {
  const copied = copyCards(editor.document.records, selectedNodes(editor.ui.get().selection))
  return copied && JSON.stringify(copied)
}

export function cutSelected(editor: Editor): string | null {
  const text = copySelected(editor)
  if (text) removeSelected(editor)
  return text
}

/** Pastes cards, or makes a card of every line of a text, into the selected cell. */
export function pasteText(editor: Editor, text: string): void {
  if (!editor.canEdit) return
  const cards = parseCards(text)
  if (cards) pasteCards(editor, cards)
  else pasteLines(editor, linesOf(text, mostLines))
}

function pasteCards(editor: Editor, cards: CopiedCards): void {
  const fresh = new Map(cards.nodes.map(({ id }) => [id, newId()]))
  const target = targetCell(editor)
  const nodes = placed(editor, cards.nodes, (node) => {
    const known =
      editor.document.records.has(node.stageId) && editor.document.records.has(node.laneId)
    return editor.ui.get().selection.kind === 'cell' || !known ? target : node
  }).map((node): JourneyNode => ({ ...node, id: fresh.get(node.id) ?? newId() }))
  const living = nodes.map((node) => forgetMissing(node, editor.document.records, fresh))
  const connections = cards.connections.flatMap((connection) => {
    const fromId = fresh.get(connection.fromId)
    const toId = fresh.get(connection.toId)
    return fromId && toId ? [{ ...connection, id: newId(), fromId, toId }] : []
  })
  put(editor, living, connections)
}

/** A note's touchpoint is the copy beside it, else the one it had, if that still exists. */
function forgetMissing(
  node: JourneyNode,
  records: Records,
  fresh: ReadonlyMap<string, string>,
): JourneyNode {
  if (node.type !== 'note' || node.touchpointId === null) return node
  const about = fresh.get(node.touchpointId) ?? node.touchpointId
  const exists = about !== node.touchpointId || records.has(about)
  return { ...node, touchpointId: exists ? about : null }
}

function pasteLines(editor: Editor, lines: readonly string[]): void {
  const cell = targetCell(editor)
  if (!cell) return
  const lane = editor.document.records.get(cell.laneId)
  const kind = lane?.type === 'lane' && lane.kind === 'touchpoints' ? 'touchpoint' : 'note'
  const drafts = lines.map((line) => newNode(kind, newId(), { ...cell, x: 0, y: 0 }, line))
  put(
    editor,
    placed(editor, drafts, () => cell),
    [],
  )
}

/** Where pasted cards go: the selected cell, the cell of the selected card, or the map's first. */
function targetCell(editor: Editor): CellId | null {
  const { selection } = editor.ui.get()
  if (selection.kind === 'cell') return selection.cell
  const node = editor.document.records.get([...selectedNodes(selection)][0] ?? '')
  if (isNode(node)) return { stageId: node.stageId, laneId: node.laneId }
  const { layout } = editor.arrangement()
  const stageId = layout.stages[0]?.id
  const laneId = layout.lanes[0]?.id
  return stageId && laneId ? { stageId, laneId } : null
}

/** Gives each card a free place, one after the other; those without a cell are left out. */
function placed(
  editor: Editor,
  nodes: readonly JourneyNode[],
  cellOf: (node: JourneyNode) => CellId | null,
): JourneyNode[] {
  const records = new Map(editor.document.records)
  let layout: JourneyLayout = editor.arrangement().layout
  const result: JourneyNode[] = []
  for (const node of nodes) {
    const cell = cellOf(node)
    if (!cell) continue
    const { stageId, laneId } = cell
    const place: Place = freePlace(records, layout, { stageId, laneId }, { size: cardSize(node) })
    const moved = { ...node, ...place }
    result.push(moved)
    records.set(`pasted:${result.length}`, { ...moved, id: `pasted:${result.length}` })
    layout = layoutOf(records, { previous: layout })
  }
  return result
}

function put(editor: Editor, nodes: JourneyNode[], connections: CopiedCards['connections']): void {
  if (nodes.length === 0) return
  const diff = { put: [...nodes, ...connections], patch: [], remove: [] }
  if (!editor.document.apply(diff).ok) return
  editor.ui.set({ selection: selectNodes(nodes.map(({ id }) => id)) })
}
