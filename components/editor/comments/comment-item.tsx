import { Ellipsis, Link2, Pencil, StickyNote, Trash2 } from 'lucide-react'
import { memo, useState } from 'react'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { toast } from '@/components/ui/toast'
import { withoutMentions } from '@/core/comments/mention-text'
import type { CommentView } from '@/core/comments/views'
import { AuthorName } from '../history/author-name'
import { PeerAvatar } from '../presence/peer-avatar'
import { useEditor } from '../state/editor-context'
import { personOf } from './comment-store'
import { CommentTextView } from './comment-text-view'
import { useComments } from './comments-context'
import { Composer } from './composer'
import type { Draft } from './kept-writing'
import { makeNoteOf } from './make-note'
import { Moment } from './moment'
import { Pictures } from './pictures'
import { ReactButton, Reactions } from './reactions'
import { threadLink } from './thread-link'

/** One comment: who said what and when, and what one may do about it. */
export const CommentItem = memo(function CommentItem({
  threadId,
  comment,
  marked,
}: {
  threadId: string
  comment: CommentView
  /** A link led to it. */
  marked: boolean
}) {
  const { store, mayComment, me } = useComments()
  const [editing, setEditing] = useState<Draft | null>(null)
  if (comment.removed) return <RemovedComment comment={comment} />
  const react = (emoji: string, on: boolean) =>
    void store.react(threadId, comment.id, emoji, on).catch(tell)
  return (
    <li
      className="comment group relative flex gap-2.5 px-4 py-2"
      data-comment={comment.id}
      data-marked={marked || undefined}
    >
      <PeerAvatar name={comment.author.name} colour={null} className="mt-0.5" />
      <div className="min-w-0 flex-1">
        <div className="flex min-h-6 items-center gap-1.5">
          <span className="min-w-0 truncate font-medium">
            <AuthorName author={comment.author} />
          </span>
          <Moment at={comment.createdAt} />
          {comment.editedAt ? <span className="text-muted-foreground text-xs">edited</span> : null}
          <span className="ms-auto flex opacity-0 transition-opacity focus-within:opacity-100 group-hover:opacity-100 has-data-[state=open]:opacity-100 pointer-coarse:opacity-100">
            {mayComment ? <ReactButton onReact={(emoji) => react(emoji, true)} /> : null}
            <Menu
              threadId={threadId}
              comment={comment}
              onEdit={() => setEditing(draftOf(comment))}
            />
          </span>
        </div>
        {editing ? (
          <Composer
            autoFocus
            place={`edit:${comment.id}`}
            initial={editing}
            label="Edit the comment"
            sendLabel="Save"
            onSend={({ text, pictures }) => {
              setEditing(null)
              const ids = pictures.map(({ id }) => id)
              store.edit(comment.id, text, ids).catch((error: unknown) => {
                tell(error)
                setEditing({ ...draftOf({ ...comment, text }), pictures: [...pictures] })
              })
            }}
            onCancel={() => setEditing(null)}
          />
        ) : (
          <>
            <CommentTextView text={comment.text} me={personOf(me)} />
            <Pictures pictures={comment.pictures} by={comment.author.name} />
          </>
        )}
        <Reactions
          reactions={comment.reactions}
          me={personOf(me)}
          onReact={mayComment ? react : null}
        />
      </div>
    </li>
  )
})

function draftOf({ text, pictures }: Pick<CommentView, 'text' | 'pictures'>): Draft {
  const { text: plain, named } = withoutMentions(text)
  return { text: plain, people: { ...named }, pictures: [...pictures], anchor: null }
}

function RemovedComment({ comment }: { comment: CommentView }) {
  return (
    <li className="flex items-center gap-1.5 px-4 py-2 ps-13 text-muted-foreground text-sm italic">
      A comment was removed.
      <Moment at={comment.createdAt} />
    </li>
  )
}

function Menu({
  threadId,
  comment,
  onEdit,
}: {
  threadId: string
  comment: CommentView
  onEdit: () => void
}) {
  const editor = useEditor()
  const { store } = useComments()
  const remove = async () => {
    try {
      await store.remove(comment.id)
    } catch (error) {
      return tell(error)
    }
    // What somebody else wrote is gone for good: only its author could take it back.
    if (!comment.can.edit) return toast('The comment was removed.')
    toast('Your comment was removed.', {
      action: { label: 'Undo', onClick: () => void store.bringBack(comment.id).catch(tell) },
    })
  }
  const copy = async () => {
    await navigator.clipboard.writeText(threadLink(threadId, comment.id))
    toast('The link was copied.')
  }
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="icon-sm" aria-label="More about this comment">
          <Ellipsis />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" className="w-48">
        <DropdownMenuItem onSelect={() => void copy().catch(notCopied)}>
          <Link2 />
          Copy a link
        </DropdownMenuItem>
        {editor.canEdit ? (
          <DropdownMenuItem onSelect={() => makeNoteOf(editor, store, threadId, comment)}>
            <StickyNote />
            Make a note
          </DropdownMenuItem>
        ) : null}
        {comment.can.edit ? (
          <DropdownMenuItem
            // The closing menu would take the focus from the field.
            onSelect={() => requestAnimationFrame(onEdit)}
          >
            <Pencil />
            Edit
          </DropdownMenuItem>
        ) : null}
        {comment.can.remove ? (
          <>
            <DropdownMenuSeparator />
            <DropdownMenuItem variant="danger" onSelect={() => void remove()}>
              <Trash2 />
              Remove
            </DropdownMenuItem>
          </>
        ) : null}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}

function notCopied(): void {
  toast.error('The browser did not let the link be copied.')
}

function tell(error: unknown): void {
  toast.error(failureOf(error).message)
}
