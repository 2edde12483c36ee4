import { Columns3, MousePointer2, Rows3, Spline, Square, StickyNote } from 'lucide-react'
import { addBand } from '../actions/structure'
import { startDraft } from '../actions/typing'
import type { Editor } from '../state/editor'
import { soleNode } from '../state/selection'
import { type NodeKind, selectTool } from '../state/ui-state'
import type { Command } from './command'

/** With a cell selected the card is made there; otherwise the next click says where. */
function create(editor: Editor, node: NodeKind): void {
  const { selection } = editor.ui.get()
  if (selection.kind === 'cell') startDraft(editor, { node, cell: selection.cell })
  else editor.ui.set({ tool: { kind: node } })
}

export const createCommands: readonly Command[] = [
  {
    id: 'select',
    title: 'Select',
    group: 'Create',
    icon: MousePointer2,
    keys: ['v'],
    run: (editor) => editor.ui.set({ tool: selectTool }),
  },
  {
    id: 'touchpoint',
    title: 'Add a touchpoint',
    group: 'Create',
    icon: Square,
    keys: ['t'],
    edits: true,
    menu: ['cell', 'none'],
    run: (editor) => create(editor, 'touchpoint'),
  },
  {
    id: 'note',
    title: 'Add a note',
    group: 'Create',
    icon: StickyNote,
    keys: ['n'],
    edits: true,
    menu: ['cell', 'none'],
    run: (editor) => create(editor, 'note'),
  },
  {
    id: 'connection',
    title: 'Connect two cards',
    group: 'Create',
    icon: Spline,
    keys: ['x'],
    edits: true,
    menu: ['nodes'],
    run: (editor) => {
      const fromId = soleNode(editor.ui.get().selection)
      editor.ui.set({ tool: { kind: 'connection', fromId } })
    },
  },
  {
    id: 'stage',
    title: 'Add a stage',
    group: 'Create',
    icon: Columns3,
    keys: ['s'],
    edits: true,
    menu: ['stage', 'cell', 'none'],
    run: (editor) => addBand(editor, 'stage'),
  },
  {
    id: 'lane',
    title: 'Add a lane',
    group: 'Create',
    icon: Rows3,
    keys: ['l'],
    edits: true,
    menu: ['lane', 'cell', 'none'],
    run: (editor) => addBand(editor, 'lane'),
  },
]
