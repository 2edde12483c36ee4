import { type KeyboardEvent, useCallback } from 'react'
import { useEditor } from '../state/editor-context'
import { useComments } from './comments-context'
import { stepOf, threadsInOrder } from './neighbour'
import { goToThread } from './open-talk'

/** N and Shift+N in an open discussion open the next and the one before, around the map. */
export function useNeighbour(): (event: KeyboardEvent) => void {
  const editor = useEditor()
  const { store } = useComments()
  return useCallback(
    (event) => {
      const step = stepOf(event)
      const { talk } = editor.ui.get()
      if (step === null || talk?.kind !== 'thread') return
      const all = threadsInOrder(store.state.get().threads.values(), editor.arrangement())
      const at = all.findIndex(({ id }) => id === talk.threadId)
      const next = all.at((at + step) % all.length)
      event.preventDefault()
      event.stopPropagation()
      if (next) goToThread(editor, next)
    },
    [editor, store],
  )
}
