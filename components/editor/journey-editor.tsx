'use client'

import { ReactFlowProvider } from '@xyflow/react'
import { type ReactNode, useEffect, useMemo } from 'react'
import type { JourneyRecord } from '@/core/journey/records'
import { EmptyMap } from './canvas/empty-map'
import { JourneyCanvas } from './canvas/journey-canvas'
import type { MapPicture } from './canvas/painted-map'
import { editorCommands } from './commands/all-commands'
import type { Command } from './commands/command'
import { useKeyboard } from './commands/use-keyboard'
import { Inspector } from './inspector/inspector'
import { PhoneActions } from './inspector/phone-actions'
import { CanvasMenu } from './overlays/canvas-menu'
import { CommandPalette } from './overlays/command-palette'
import { RemoveDialog } from './overlays/remove-dialog'
import { ShortcutsDialog } from './overlays/shortcuts-dialog'
import { EditorProvider } from './state/editor-context'
import { type EditorParts, watchRemovals } from './state/make-editor'
import { PaletteGhost } from './toolbar/palette-ghost'
import { Toolbar } from './toolbar/toolbar'

/** The editor of one journey: canvas, tools and details, over a document that is handed in. */
export function JourneyEditor({
  parts,
  history,
  picture,
  pageCommands,
  topBar,
  inspectorExtras,
  covered = false,
  children,
}: {
  parts: EditorParts
  history: { canUndo: boolean; canRedo: boolean }
  picture: MapPicture
  pageCommands: readonly Command[]
  topBar: ReactNode
  inspectorExtras?: (record: JourneyRecord) => ReactNode
  /** Something else is shown in the map's place, and takes the keyboard; the map goes on underneath. */
  covered?: boolean
  /** What else floats over the canvas. */
  children?: ReactNode
}) {
  const { editor, view } = parts
  const commands = useMemo(() => [...editorCommands, ...pageCommands], [pageCommands])
  useKeyboard(editor, commands, !covered)
  useEffect(() => watchRemovals(editor), [editor])
  return (
    <EditorProvider value={editor}>
      <div className="flex h-dvh flex-col overflow-hidden bg-(--map-canvas)">
        {topBar}
        <main className="relative min-h-0 flex-1">
          <div className="contents" inert={covered} aria-hidden={covered || undefined}>
            <ReactFlowProvider>
              <CanvasMenu commands={commands}>
                <JourneyCanvas view={view} picture={picture}>
                  <EmptyMap />
                </JourneyCanvas>
              </CanvasMenu>
              <Toolbar {...history} />
            </ReactFlowProvider>
            <Inspector extras={inspectorExtras} />
            <PhoneActions />
          </div>
          {children}
        </main>
        <PaletteGhost />
        <CommandPalette commands={commands} />
        <ShortcutsDialog commands={commands} />
        <RemoveDialog />
      </div>
    </EditorProvider>
  )
}
