import {
  ClipboardPaste,
  Copy,
  CopyPlus,
  PanelRight,
  Pencil,
  Redo2,
  Scissors,
  SquareDashedMousePointer,
  Trash2,
  Undo2,
} from 'lucide-react'
import { copySelected, cutSelected, duplicateSelected, pasteText } from '../actions/copying'
import { removeSelected } from '../actions/removing'
import { selectAll } from '../actions/selecting'
import { startRename } from '../actions/typing'
import type { Editor } from '../state/editor'
import { soleRecord } from '../state/selection'
import type { Command } from './command'

const hasNodes = (editor: Editor) => editor.ui.get().selection.kind === 'nodes'

/** The one selected thing that has a text of its own. */
function renamable(editor: Editor): string | null {
  return soleRecord(editor.ui.get().selection)
}

export const editCommands: readonly Command[] = [
  {
    id: 'undo',
    title: 'Undo',
    group: 'Edit',
    icon: Undo2,
    keys: ['mod+z'],
    edits: true,
    run: (editor) => editor.document.undo(),
  },
  {
    id: 'redo',
    title: 'Redo',
    group: 'Edit',
    icon: Redo2,
    keys: ['mod+shift+z', 'mod+y'],
    edits: true,
    run: (editor) => editor.document.redo(),
  },
  {
    id: 'rename',
    title: 'Edit the text',
    group: 'Edit',
    icon: Pencil,
    keys: ['f2'],
    edits: true,
    menu: ['nodes', 'stage', 'lane', 'connection'],
    available: (editor) => renamable(editor) !== null,
    run: (editor) => startRename(editor, renamable(editor) ?? ''),
  },
  {
    id: 'details',
    title: 'Show the details',
    group: 'Edit',
    icon: PanelRight,
    keys: ['i'],
    menu: ['nodes', 'stage', 'lane', 'connection'],
    available: (editor) => !['none', 'cell'].includes(editor.ui.get().selection.kind),
    run: (editor) => editor.ui.set({ sheetOpen: true }),
  },
  {
    id: 'duplicate',
    title: 'Duplicate',
    group: 'Edit',
    icon: CopyPlus,
    keys: ['mod+d'],
    edits: true,
    menu: ['nodes'],
    available: hasNodes,
    run: duplicateSelected,
  },
  {
    id: 'copy',
    title: 'Copy',
    group: 'Edit',
    icon: Copy,
    keys: ['mod+c'],
    menu: ['nodes'],
    available: hasNodes,
    run: (editor) => toClipboard(copySelected(editor)),
  },
  {
    id: 'cut',
    title: 'Cut',
    group: 'Edit',
    icon: Scissors,
    keys: ['mod+x'],
    edits: true,
    menu: ['nodes'],
    available: hasNodes,
    run: (editor) => toClipboard(cutSelected(editor)),
  },
  {
    id: 'paste',
    title: 'Paste',
    group: 'Edit',
    icon: ClipboardPaste,
    keys: ['mod+v'],
    edits: true,
    menu: ['cell', 'none'],
    run: (editor) => {
      navigator.clipboard?.readText().then((text) => pasteText(editor, text), ignoreDenied)
    },
  },
  {
    id: 'select-all',
    title: 'Select all cards',
    group: 'Edit',
    icon: SquareDashedMousePointer,
    keys: ['mod+a'],
    menu: ['none'],
    run: selectAll,
  },
  {
    id: 'remove',
    title: 'Remove',
    group: 'Edit',
    icon: Trash2,
    keys: ['delete', 'backspace'],
    edits: true,
    danger: true,
    menu: ['nodes', 'stage', 'lane', 'connection'],
    available: (editor) => !['none', 'cell'].includes(editor.ui.get().selection.kind),
    run: removeSelected,
  },
]

function toClipboard(text: string | null): void {
  if (text) navigator.clipboard?.writeText(text).catch(ignoreDenied)
}

/** A browser that does not let the page at the clipboard has asked the person, and was told no. */
function ignoreDenied(): void {}
