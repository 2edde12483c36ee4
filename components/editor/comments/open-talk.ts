import type { Anchor } from '@/core/comments/anchor'
import type { Editor } from '../state/editor'
import { selectTool } from '../state/ui-state'
import { anchorRect, pinPoint } from './anchors'
import type { Talk } from './talk'

/**
 * Opens a discussion: at its pin where it has one, in the panel where the panel
 * is open or there is no pin.
 */
export function openTalk(editor: Editor, talk: Talk, anchor: Anchor): void {
  const { ui } = editor
  const hasPin = pinPoint(anchor, editor.arrangement()) !== null
  ui.set({ talk, tool: selectTool })
  if (!hasPin) showComments(editor)
}

/** Opens a thread, and moves the view to what it hangs on. */
export function goToThread(
  editor: Editor,
  { id, anchor }: { id: string; anchor: Anchor },
  commentId: string | null = null,
): void {
  openTalk(editor, { kind: 'thread', threadId: id, commentId }, anchor)
  showAnchor(editor, anchor)
}

/** Begins a thread on something. */
export function beginTalk(editor: Editor, anchor: Anchor): void {
  openTalk(editor, { kind: 'new', anchor }, anchor)
}

/** Moves the view to what a thread hangs on. */
export function showAnchor(editor: Editor, anchor: Anchor): void {
  const rect = anchorRect(anchor, editor.arrangement())
  if (rect) editor.view.reveal(rect)
}

/** The panel takes the place of the heat and of the history. */
export function showComments(editor: Editor): void {
  editor.ui.set({ commentsOpen: true, heatPanel: { open: false }, historyOpen: false })
}

export function toggleComments(editor: Editor): void {
  const { commentsOpen, heatPanel, historyOpen } = editor.ui.get()
  if (commentsOpen && !heatPanel.open && !historyOpen) {
    editor.ui.set({ commentsOpen: false, talk: null })
  } else showComments(editor)
}
