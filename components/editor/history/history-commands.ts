import { History } from 'lucide-react'
import type { Command } from '../commands/command'
import type { Editor } from '../state/editor'

/** It takes the heat panel's place, and the other way about. */
export function toggleHistory(editor: Editor): void {
  editor.ui.set(({ historyOpen, heatPanel }) => {
    const isSeen = historyOpen && !heatPanel.open
    return { historyOpen: !isSeen, heatPanel: { open: false }, commentsOpen: false }
  })
}

export const historyCommands: readonly Command[] = [
  {
    id: 'history',
    title: 'Show or hide the history',
    group: 'Journey',
    icon: History,
    run: toggleHistory,
  },
]
