import { CircleCheck, MessageCircle, MessageCirclePlus } from 'lucide-react'
import type { Anchor } from '@/core/comments/anchor'
import type { Command } from '../commands/command'
import type { Editor } from '../state/editor'
import { soleRecord } from '../state/selection'
import { anchorAt } from './anchors'
import { anchorOf } from './comment-mode'
import { beginTalk, toggleComments } from './open-talk'

/** For everybody who may read what is said. */
export const discussionCommands: readonly Command[] = [
  {
    id: 'comments',
    title: 'Show or hide the comments',
    group: 'View',
    icon: MessageCircle,
    keys: ['shift+c'],
    run: toggleComments,
  },
  {
    id: 'resolved-comments',
    title: 'Show or hide pins of resolved comments',
    group: 'View',
    icon: CircleCheck,
    run: (editor) => editor.ui.set(({ resolvedShown }) => ({ resolvedShown: !resolvedShown })),
  },
]

/** For everybody who may say something. */
export const commentCommands: readonly Command[] = [
  {
    id: 'comment',
    title: 'Comment: click on anything',
    group: 'Create',
    icon: MessageCirclePlus,
    keys: ['c'],
    run: (editor) => editor.ui.set({ tool: { kind: 'comment' } }),
  },
  {
    id: 'comment-here',
    title: 'Comment here',
    group: 'Create',
    icon: MessageCirclePlus,
    menu: ['nodes', 'stage', 'lane', 'connection', 'cell', 'none'],
    available: (editor) => anchorHere(editor) !== null,
    run: (editor) => {
      const anchor = anchorHere(editor)
      if (anchor) beginTalk(editor, anchor)
    },
  },
  {
    id: 'comment-map',
    title: 'Comment on the whole map',
    group: 'Create',
    icon: MessageCirclePlus,
    run: (editor) => beginTalk(editor, { on: 'journey' }),
  },
]

/** The one selected record, or else the point at which the menu was opened. */
function anchorHere(editor: Editor): Anchor | null {
  const { selection, menuAt } = editor.ui.get()
  const id = soleRecord(selection)
  const record = id ? editor.document.records.get(id) : undefined
  if (record) return anchorOf(record)
  return menuAt ? anchorAt(menuAt, editor.arrangement()) : null
}
