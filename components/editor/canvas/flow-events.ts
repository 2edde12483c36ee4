import type {
  Connection,
  Edge,
  FinalConnectionState,
  NodeChange,
  OnConnectEnd,
  OnReconnect,
} from '@xyflow/react'
import type { MouseEvent as ReactMouseEvent } from 'react'
import {
  connectNodes,
  dropConnection,
  moveEnd,
  nodeAt,
  pickForConnection,
} from '../actions/connecting'
import { cellUnder, dropNodes } from '../actions/moving'
import { startRename } from '../actions/typing'
import type { Editor } from '../state/editor'
import { changeSelectedNodes } from '../state/selection'
import type { CardNode } from './card-node'
import type { ConnectionEdge } from './connection-edge-model'
import { sameCell } from './pointer'

/** What the canvas's events do to the editor. Records change only when a gesture ends. */
export function flowEvents(editor: Editor) {
  return {
    onNodesChange: (changes: NodeChange<CardNode>[]) => {
      select(editor, changes)
      drag(editor, changes)
    },
    onNodeDragStop: () => {
      const { drag: ended } = editor.ui.get()
      editor.ui.set({ drag: null })
      if (ended) dropNodes(editor, ended.positions)
    },
    onNodeClick: (_: ReactMouseEvent, node: CardNode) => pickForConnection(editor, node.id),
    onNodeDoubleClick: (_: ReactMouseEvent, node: CardNode) => startRename(editor, node.id),
    onEdgeClick: (_: ReactMouseEvent, edge: Edge) => {
      editor.ui.set({ selection: { kind: 'connection', id: edge.id } })
    },
    onEdgeDoubleClick: (_: ReactMouseEvent, edge: Edge) => startRename(editor, edge.id),
    onConnect: ({ source, target }: Connection) => connectNodes(editor, source, target),
    onConnectEnd: ((event, state) => endConnection(editor, event, state)) satisfies OnConnectEnd,
    onReconnect: ((edge, { source, target }) => {
      moveEnd(editor, edge.id, source === edge.source ? { toId: target } : { fromId: source })
    }) satisfies OnReconnect<ConnectionEdge>,
  }
}

function select(editor: Editor, changes: readonly NodeChange<CardNode>[]): void {
  const selecting = changes.filter((change) => change.type === 'select')
  if (selecting.length === 0) return
  editor.ui.set(({ selection }) => ({ selection: changeSelectedNodes(selection, selecting) }))
}

function drag(editor: Editor, changes: readonly NodeChange<CardNode>[]): void {
  const positions = new Map(editor.ui.get().drag?.positions)
  let first: string | null = null
  for (const change of changes) {
    if (change.type !== 'position' || !change.dragging || !change.position) continue
    positions.set(change.id, change.position)
    first ??= change.id
  }
  const point = first && positions.get(first)
  if (!first || !point) return
  const before = editor.ui.get().drag?.over ?? null
  const cell = cellUnder(editor, point, first)
  editor.ui.set({ drag: { positions, over: sameCell(before, cell) ? before : cell } })
}

/** A connection that ends beside a handle still knows the card, or the empty place, under the pointer. */
function endConnection(
  editor: Editor,
  event: MouseEvent | TouchEvent,
  state: FinalConnectionState,
): void {
  if (state.isValid || !state.fromNode) return
  const at = 'changedTouches' in event ? event.changedTouches[0] : event
  if (!at) return
  const point = editor.view.toCanvas({ x: at.clientX, y: at.clientY })
  if (nodeAt(editor, point) !== state.fromNode.id) dropConnection(editor, state.fromNode.id, point)
}
