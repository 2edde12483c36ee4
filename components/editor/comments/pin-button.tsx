import { type ComponentProps, useState } from 'react'
import { initials } from '@/components/ui/initials'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import type { ThreadSummary } from '@/core/comments/views'
import { authorText } from '../history/author-name'
import { useArrangement, useEditor, useUi } from '../state/editor-context'
import { anchorName } from './anchors'
import { goToThread, openTalk } from './open-talk'
import { ThreadRow } from './thread-row'

/** A pin: of one thread, or of several that lie together. */
export function PinButton({ threads }: { threads: readonly ThreadSummary[] }) {
  const [only] = threads
  if (!only) return null
  return threads.length === 1 ? <OnePin thread={only} /> : <ManyPin threads={threads} />
}

function OnePin({ thread }: { thread: ThreadSummary }) {
  const editor = useEditor()
  const open = useUi(({ talk }) => talk?.kind === 'thread' && talk.threadId === thread.id)
  const name = useArrangement(({ records }) =>
    anchorName(thread.anchor, thread.recordTitle, records),
  )
  const { unread, author } = thread
  return (
    <Face
      data-pin={thread.id}
      data-resolved={thread.resolved !== null || undefined}
      aria-expanded={open}
      aria-label={pinLabel(thread, name)}
      onClick={() => {
        if (open) editor.ui.set({ talk: null })
        else
          openTalk(editor, { kind: 'thread', threadId: thread.id, commentId: null }, thread.anchor)
      }}
    >
      {initials(authorText(author))}
      <Unread count={unread} />
    </Face>
  )
}

/** Several threads in one place: a list to choose from. */
function ManyPin({ threads }: { threads: readonly ThreadSummary[] }) {
  const editor = useEditor()
  const [open, setOpen] = useState(false)
  const records = useArrangement((arrangement) => arrangement.records)
  const unread = threads.reduce((sum, thread) => sum + thread.unread, 0)
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Face
          data-many
          data-pin={threads.map(({ id }) => id).join(' ')}
          aria-label={clusterLabel(threads.length, unread)}
        >
          {threads.length}
          <Unread count={unread} />
        </Face>
      </PopoverTrigger>
      <PopoverContent className="w-80 p-0 py-1" aria-label="Discussions here">
        <ul>
          {threads.map((thread) => (
            <ThreadRow
              key={thread.id}
              thread={thread}
              name={anchorName(thread.anchor, thread.recordTitle, records)}
              words=""
              hasDraft={false}
              current={false}
              onOpen={() => {
                setOpen(false)
                goToThread(editor, thread)
              }}
            />
          ))}
        </ul>
      </PopoverContent>
    </Popover>
  )
}

function Unread({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <span aria-hidden className="comment-unread">
      {count > 99 ? '99+' : count}
    </span>
  )
}

const ownKeys = new Set(['Tab', 'Enter', ' '])

function Face({ onKeyDown, ...props }: ComponentProps<'button'>) {
  return (
    <button
      type="button"
      {...props}
      onKeyDown={(event) => {
        onKeyDown?.(event)
        // These keys are the button's own here, and not the canvas's.
        if (ownKeys.has(event.key)) event.stopPropagation()
        if (event.key.toLowerCase() === 'n' && !event.ctrlKey && !event.metaKey && !event.altKey) {
          event.preventDefault()
          event.stopPropagation()
          focusBeside(event.currentTarget, event.shiftKey ? -1 : 1)
        }
      }}
    />
  )
}

/** The next pin that is in view, and behind the last the first. */
function focusBeside(pin: HTMLElement, step: 1 | -1): void {
  const pins = [...document.querySelectorAll<HTMLElement>('[data-pin]')]
  pins.at((pins.indexOf(pin) + step) % pins.length)?.focus()
}

function pinLabel({ author, comments, unread }: ThreadSummary, name: string): string {
  const by = `Comment by ${authorText(author)} on ${name}`
  return unread > 0 ? `${by}: ${unread} unread of ${comments}` : `${by}: ${comments} in all`
}

function clusterLabel(count: number, unread: number): string {
  return unread > 0 ? `${count} discussions: ${unread} unread comments` : `${count} discussions`
}
