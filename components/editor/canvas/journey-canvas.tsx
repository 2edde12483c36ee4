'use client'

import {
  ConnectionLineType,
  ConnectionMode,
  ReactFlow,
  SelectionMode,
  useStore as useFlowStore,
  useReactFlow,
} from '@xyflow/react'
import { type ReactNode, useEffect, useMemo } from 'react'
import { NoteCard } from '../cards/note-card'
import { TouchpointCard } from '../cards/touchpoint-card'
import { commentModeEvents } from '../comments/comment-mode'
import { PinLayer } from '../comments/pin-layer'
import { StickyHeaders } from '../headers/sticky-headers'
import { FollowView } from '../presence/follow-view'
import { PeerCursors } from '../presence/peer-cursors'
import { PeerMarks } from '../presence/peer-marks'
import { SharePresence } from '../presence/share-presence'
import '../presence/presence.css'
import { useArrangement, useEditor, useUi } from '../state/editor-context'
import './canvas.css'
import type { CanvasView } from './canvas-view'
import type { CardNode } from './card-node'
import { CellMarks } from './cell-marks'
import { ConnectionArrows, ConnectionEdge } from './connection-edge'
import type { ConnectionEdge as EdgeModel } from './connection-edge-model'
import { EmotionLayer } from './emotion-layer'
import { firstViewport, type Viewport } from './first-viewport'
import { flowEvents } from './flow-events'
import { MapGrid } from './map-grid'
import { type MapPicture, PaintedMap } from './painted-map'
import { clickGround, doubleClickGround, hoverGround } from './pointer'
import { zoomRange } from './seen-part'
import { useFlow } from './use-flow'

const nodeTypes = { touchpoint: TouchpointCard, note: NoteCard }
const edgeTypes = { connection: ConnectionEdge }
const middleButton = [1]
const multiSelectKeys = ['Meta', 'Control', 'Shift']
const zoomKeys = ['Meta', 'Control']

/** The map. Drag on the ground marks cards; wheel, space or the middle button move the view. */
export function JourneyCanvas({
  view,
  picture,
  startAt,
  children,
}: {
  view: CanvasView
  /** What the painted map shows beside records and heat. */
  picture: MapPicture
  /** Where it looks at first; absent: where a story is read from. */
  startAt?: Viewport | null
  children?: ReactNode
}) {
  const editor = useEditor()
  const tool = useUi((state) => state.tool.kind)
  const painted = usePainted()
  const { nodes, edges } = useFlow(painted)
  const events = useMemo(() => flowEvents(editor), [editor])
  const commentMode = useMemo(() => commentModeEvents(editor), [editor])
  const defaultViewport = useMemo(
    () => startAt ?? firstViewport(view.extent(), windowSize()),
    [view, startAt],
  )
  return (
    <div
      className="absolute inset-0"
      data-editor-canvas
      data-tool={tool}
      {...commentMode}
      onDoubleClick={(event) => doubleClickGround(editor, event)}
      onPointerMove={(event) => hoverGround(editor, event, painted)}
      onPointerLeave={() => editor.ui.set({ hover: null, hoverCard: null })}
    >
      <ConnectionArrows />
      {painted ? <PaintedMap picture={picture} /> : null}
      <ReactFlow<CardNode, EdgeModel>
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        {...events}
        className={painted ? 'painted' : undefined}
        aria-label="Journey map"
        tabIndex={0}
        nodesDraggable={editor.canEdit}
        nodesConnectable={editor.canEdit}
        edgesReconnectable={editor.canEdit}
        onPaneClick={(event) => clickGround(editor, event)}
        onlyRenderVisibleElements
        // At the end side the details lie over the corner.
        attributionPosition="bottom-left"
        defaultViewport={defaultViewport}
        minZoom={zoomRange.least}
        maxZoom={zoomRange.most}
        panOnDrag={middleButton}
        panOnScroll
        panOnScrollSpeed={1}
        selectionOnDrag={tool === 'select'}
        selectionMode={SelectionMode.Partial}
        selectionKeyCode={null}
        multiSelectionKeyCode={multiSelectKeys}
        zoomActivationKeyCode={zoomKeys}
        deleteKeyCode={null}
        zoomOnDoubleClick={false}
        disableKeyboardA11y
        nodeDragThreshold={3}
        paneClickDistance={4}
        connectionMode={ConnectionMode.Loose}
        connectionLineType={ConnectionLineType.SmoothStep}
        connectionRadius={24}
        elevateNodesOnSelect={false}
      >
        <AttachView view={view} />
        {painted ? null : (
          <>
            <MapGrid />
            <EmotionLayer />
          </>
        )}
        <CellMarks />
        <PeerMarks />
        <PeerCursors />
        <StickyHeaders />
        <SharePresence />
        <FollowView />
        <PinLayer />
        {children}
      </ReactFlow>
    </div>
  )
}

/** Below this zoom cards cannot be read anyway. */
const paintedZoom = 0.45
/** Maps with fewer cards stay elements at any zoom: they are fast enough, and can be reached by keys. */
const paintedFrom = 120

/** Whether so many cards are so small that the map is painted instead of built from elements. */
function usePainted(): boolean {
  const far = useFlowStore((state) => state.transform[2] < paintedZoom)
  const many = useArrangement(({ layout }) => layout.nodes.size >= paintedFrom)
  return far && many
}

/** The page's width, not the window's: a phone's window grows with whatever overflows the page. */
function windowSize() {
  const { clientWidth: width, clientHeight: height } = document.documentElement
  return { width, height }
}

/** Lets actions move the view. */
function AttachView({ view }: { view: CanvasView }) {
  const instance = useReactFlow<CardNode, EdgeModel>()
  const element = useFlowStore((state) => state.domNode)
  useEffect(() => {
    if (element) view.attach(instance, element)
  }, [view, instance, element])
  return null
}
