import { ReactFlowProvider } from '@xyflow/react'
import { type ReactNode, useEffect, useMemo } from 'react'
import type { CanvasView } from '../canvas/canvas-view'
import type { Viewport } from '../canvas/first-viewport'
import { JourneyCanvas } from '../canvas/journey-canvas'
import type { MapPicture } from '../canvas/painted-map'
import { useKeyboard } from '../commands/use-keyboard'
import { viewCommands } from '../commands/view-commands'
import { CommentsProvider } from '../comments/comments-context'
import { CanvasHeatProvider, makeHeatStore } from '../heat/canvas-heat'
import { EditorProvider } from '../state/editor-context'
import { type LiveDocument, makeEditor, watchRemovals } from '../state/make-editor'

/** An earlier version has none: what customers said is about the map of now. */
const noHeat = makeHeatStore()
/** Of the commands, those that move about; the others belong to the live map. */
const commands = viewCommands.filter(({ id }) => id === 'fit' || id.startsWith('zoom'))

/** A map that can be looked at and chosen from, and not changed. Escape steps back, at last to now. */
export function VersionMap({
  document,
  picture,
  startAt,
  onView,
  onBack,
  layer,
  children,
}: {
  document: LiveDocument
  picture: MapPicture
  startAt: Viewport | null
  /** Is given the map's view when it is there. */
  onView: (view: CanvasView) => void
  onBack: () => void
  /** Lies over the map and moves with it. */
  layer?: ReactNode
  /** Beside the map, in the same editor. */
  children: (canvas: ReactNode) => ReactNode
}) {
  const { editor, view } = useMemo(() => makeEditor(document, false), [document])
  useEffect(() => {
    const back = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      if (editor.ui.get().selection.kind !== 'none') return
      event.preventDefault()
      onBack()
    }
    window.addEventListener('keydown', back)
    return () => window.removeEventListener('keydown', back)
  }, [editor, onBack])
  useKeyboard(editor, commands)
  useEffect(() => watchRemovals(editor), [editor])
  useEffect(() => onView(view), [view, onView])
  return (
    <EditorProvider value={editor}>
      <CanvasHeatProvider value={noHeat}>
        {/* What is said speaks of the map as it is now. */}
        <CommentsProvider value={null}>
          {children(
            <ReactFlowProvider>
              <JourneyCanvas view={view} picture={picture} startAt={startAt}>
                {layer}
              </JourneyCanvas>
            </ReactFlowProvider>,
          )}
        </CommentsProvider>
      </CanvasHeatProvider>
    </EditorProvider>
  )
}
