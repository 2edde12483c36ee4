'use client'

import { useCallback, useState } from 'react'
import type { Editor } from '../state/editor'
import { nothing } from '../state/selection'
import { selectTool } from '../state/ui-state'
import type { ShownVersion } from './shown-version'

/** Which earlier version is in the map's place, if one is. */
export function useShownVersion(editor: Editor) {
  const [shown, setShown] = useState<ShownVersion | null>(null)
  const show = useCallback(
    (next: ShownVersion) => {
      // What is chosen on the live map is out of sight: nothing may happen to it.
      editor.ui.set({ selection: nothing, tool: selectTool, heatPanel: { open: false } })
      setShown(next)
    },
    [editor],
  )
  const compare = useCallback((comparing: boolean) => {
    setShown((known) => known && { ...known, comparing })
  }, [])
  const backToNow = useCallback(() => {
    setShown(null)
    editor.view.focus()
  }, [editor])
  return { shown, show, compare, backToNow }
}
