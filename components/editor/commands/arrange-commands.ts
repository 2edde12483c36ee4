import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from 'lucide-react'
import { moveToCell } from '../actions/moving'
import { resizeBand, shiftBand } from '../actions/structure'
import type { Editor } from '../state/editor'
import type { Direction } from '../state/reading-order'
import type { Command } from './command'

const moving = [
  { direction: 'start', title: 'Move to the stage before', key: 'arrowleft', icon: ArrowLeft },
  { direction: 'end', title: 'Move to the stage after', key: 'arrowright', icon: ArrowRight },
  { direction: 'up', title: 'Move to the lane above', key: 'arrowup', icon: ArrowUp },
  { direction: 'down', title: 'Move to the lane below', key: 'arrowdown', icon: ArrowDown },
] as const

/** Cards go to the cell beside; a stage moves sideways among stages, a lane up and down. */
function move(editor: Editor, direction: Direction): void {
  const { selection } = editor.ui.get()
  if (selection.kind === 'nodes') return moveToCell(editor, direction)
  const step = direction === 'start' || direction === 'up' ? -1 : 1
  if (selection.kind === 'stage' || selection.kind === 'lane') {
    shiftBand(editor, selection.kind, selection.id, step)
  }
}

function canMove(editor: Editor, direction: Direction): boolean {
  const sideways = direction === 'start' || direction === 'end'
  const { kind } = editor.ui.get().selection
  return kind === 'nodes' || kind === (sideways ? 'stage' : 'lane')
}

export const arrangeCommands: readonly Command[] = [
  ...moving.map(({ direction, title, key, icon }): Command => {
    const sideways = direction === 'start' || direction === 'end'
    return {
      id: `move-${direction}`,
      title,
      group: 'Edit',
      icon,
      keys: [`shift+${key}`, `alt+${key}`],
      edits: true,
      menu: [sideways ? 'stage' : 'lane'],
      available: (editor) => canMove(editor, direction),
      run: (editor) => move(editor, direction),
    }
  }),
  {
    id: 'fit-content',
    title: 'Make it as large as its content',
    group: 'Edit',
    edits: true,
    menu: ['stage', 'lane'],
    available: (editor) => ['stage', 'lane'].includes(editor.ui.get().selection.kind),
    run: (editor) => {
      const { selection } = editor.ui.get()
      if (selection.kind === 'stage' || selection.kind === 'lane') {
        resizeBand(editor, selection.kind, selection.id, null)
      }
    },
  },
]
