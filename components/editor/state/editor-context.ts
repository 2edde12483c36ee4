'use client'

import { createContext, use, useSyncExternalStore } from 'react'
import type { Arrangement } from './arrangement'
import type { Editor } from './editor'
import { useStore } from './store'
import type { UiState } from './ui-state'

/** An editor whose document tells of its changes. */
export type LiveEditor = Editor & {
  /** Tells of changes of the records and of what is typed or dragged on the canvas. */
  subscribe(listener: () => void): () => void
}

const EditorContext = createContext<LiveEditor | null>(null)
export const EditorProvider = EditorContext.Provider

export function useEditor(): LiveEditor {
  const editor = use(EditorContext)
  if (!editor) throw new Error('There is no editor around this component')
  return editor
}

/** A part of the state of the interface; see `useStore` for what the selector may return. */
export function useUi<Part>(select: (state: UiState) => Part): Part {
  return useStore(useEditor().ui, select)
}

/** A part of the arranged journey. The selector returns parts of it, never fresh objects. */
export function useArrangement<Part>(select: (arrangement: Arrangement) => Part): Part {
  const editor = useEditor()
  const read = () => select(editor.arrangement())
  return useSyncExternalStore(editor.subscribe, read, read)
}
