import { ArrowDown, ArrowLeft, CircleCheck, Link2, RotateCcw, X } from 'lucide-react'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Skeleton } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toast'
import { Tooltip } from '@/components/ui/tooltip'
import type { Anchor } from '@/core/comments/anchor'
import type { ThreadSummary, ThreadView } from '@/core/comments/views'
import { newId } from '@/core/journey/new-id'
import { nameOf } from '@/core/journey/record-name'
import { authorText } from '../history/author-name'
import type { Editor } from '../state/editor'
import { useArrangement, useEditor } from '../state/editor-context'
import { anchorName, isAway } from './anchors'
import { CommentItem } from './comment-item'
import { useComments, useTalks } from './comments-context'
import { Composer, type Written } from './composer'
import { Moment } from './moment'
import { showAnchor } from './open-talk'
import { OutgoingItem } from './outgoing-item'
import { placeOfAnchor, placeOfThread, type Talk } from './talk'
import { threadLink } from './thread-link'
import { useSeenComments } from './use-seen-comments'

/** The discussion that is open: what was said, and where one answers. */
export function Discussion({
  talk,
  within,
  onClose,
}: {
  talk: Talk
  /** In the panel one goes back to the list; at a pin one closes it. */
  within: 'panel' | 'pin'
  onClose: () => void
}) {
  return talk.kind === 'new' ? (
    <NewDiscussion anchor={talk.anchor} within={within} onClose={onClose} />
  ) : (
    <KnownDiscussion
      key={talk.threadId}
      threadId={talk.threadId}
      commentId={talk.commentId}
      within={within}
      onClose={onClose}
    />
  )
}

type Within = { within: 'panel' | 'pin'; onClose: () => void }

function NewDiscussion({ anchor, ...around }: { anchor: Anchor } & Within) {
  const editor = useEditor()
  const { store } = useComments()
  const send = ({ text, pictures }: Written) => {
    const threadId = newId()
    const begins = { anchor, title: titleOf(editor, anchor) }
    const at = new Date().toISOString()
    void store.send({ id: newId(), threadId, begins, text, pictures, at })
    editor.ui.set({ talk: { kind: 'thread', threadId, commentId: null } })
  }
  return (
    <>
      <Head anchor={anchor} title="" {...around} />
      <div className="p-3">
        <Composer
          key={placeOfAnchor(anchor)}
          autoFocus
          place={placeOfAnchor(anchor)}
          anchor={anchor}
          label="Write a comment"
          onSend={send}
        />
      </div>
    </>
  )
}

function titleOf({ document }: Editor, anchor: Anchor): string {
  const record = 'recordId' in anchor ? document.records.get(anchor.recordId) : undefined
  return record ? nameOf(record) : ''
}

function KnownDiscussion({
  threadId,
  commentId,
  ...around
}: { threadId: string; commentId: string | null } & Within) {
  const { store, mayComment } = useComments()
  const thread = useTalks(({ threads }) => threads.get(threadId))
  const view = useTalks(({ views }) => views.get(threadId))
  const [failure, setFailure] = useState<string | null>(null)
  const read = useMemo(
    () => () => {
      setFailure(null)
      store.read(threadId).catch((error: unknown) => setFailure(failureOf(error).message))
    },
    [store, threadId],
  )
  useEffect(() => {
    store.watch(threadId)
    read()
    return () => store.watch(null)
  }, [store, threadId, read])
  const gone = view?.gone === true || (view !== undefined && thread === undefined)
  const send = ({ text, pictures }: Written) => {
    const at = new Date().toISOString()
    void store.send({ id: newId(), threadId, begins: null, text, pictures, at })
  }
  return (
    <>
      {thread ? (
        <Head anchor={thread.anchor} title={thread.recordTitle} thread={thread} {...around} />
      ) : (
        <BareHead {...around} />
      )}
      {gone ? (
        <p className="p-6 text-center text-muted-foreground">
          All comments of this discussion were removed.
        </p>
      ) : failure !== null && !view ? (
        <ErrorNotice message={failure} onRetry={read} />
      ) : (
        <Said threadId={threadId} view={view} markedId={commentId} />
      )}
      {thread?.resolved ? <ResolvedBy resolved={thread.resolved} /> : null}
      {gone ? null : mayComment && view?.can.reply !== false ? (
        <div className="border-t p-3">
          <Composer
            autoFocus={around.within === 'pin' && commentId === null}
            place={placeOfThread(threadId)}
            label="Answer"
            onSend={send}
          />
        </div>
      ) : (
        <p className="border-t px-4 py-3 text-muted-foreground text-sm">
          You can read this discussion. To answer, ask for the right to comment.
        </p>
      )}
    </>
  )
}

const noComments: ThreadView['said'] = []

/** What was said, oldest first; the newest in sight. What comes while one reads moves nothing. */
function Said({
  threadId,
  view,
  markedId,
}: {
  threadId: string
  view: ThreadView | undefined
  markedId: string | null
}) {
  const outgoing = useTalks((state) => state.outgoing)
  const own = useMemo(
    () => outgoing.filter((comment) => comment.threadId === threadId),
    [outgoing, threadId],
  )
  const said = view?.said ?? noComments
  const shown = own.filter(({ id }) => !said.some((comment) => comment.id === id))
  const box = useRef<HTMLDivElement>(null)
  const { fresh, toEnd, onScroll } = useKeptPlace(box, said.length, shown.length, markedId)
  useSeenComments(box, threadId, said)
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div
        ref={box}
        onScroll={onScroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
        tabIndex={0}
        role="region"
        aria-label="What was said"
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain py-1 focus-visible:outline-2 focus-visible:outline-ring focus-visible:-outline-offset-2"
      >
        <ol>
          {said.map((comment) => (
            <CommentItem
              key={comment.id}
              threadId={threadId}
              comment={comment}
              marked={comment.id === markedId}
            />
          ))}
          {shown.map((comment) => (
            <OutgoingItem key={comment.id} comment={comment} />
          ))}
        </ol>
        {said.length === 0 && shown.length === 0 ? <Waiting /> : null}
      </div>
      {fresh > 0 ? (
        <Button
          size="sm"
          className="-translate-x-1/2 absolute bottom-2 left-1/2 rounded-full shadow-float"
          onClick={toEnd}
        >
          <ArrowDown />
          {fresh === 1 ? '1 new comment' : `${fresh} new comments`}
        </Button>
      ) : null}
    </div>
  )
}

/**
 * Keeps the end in sight for who is at the end, and leaves everybody else where
 * they are. `fresh` counts what has come below the edge since.
 */
function useKeptPlace(
  box: React.RefObject<HTMLDivElement | null>,
  count: number,
  ownCount: number,
  markedId: string | null,
) {
  const atEnd = useRef(true)
  const [read, setRead] = useState(0)
  const toEnd = () => {
    const element = box.current
    if (element) element.scrollTop = element.scrollHeight
    atEnd.current = true
    setRead(count)
  }
  useLayoutEffect(() => {
    const element = box.current
    const marked = markedId && element?.querySelector(`[data-comment="${CSS.escape(markedId)}"]`)
    if (!element) return
    if (marked && read === 0) {
      marked.scrollIntoView({ block: 'center' })
      atEnd.current = false
      setRead(count)
    } else if (atEnd.current) {
      element.scrollTop = element.scrollHeight
      setRead(count)
    }
  }, [box, count, markedId, read])
  // What one sends oneself is always shown.
  useLayoutEffect(() => {
    if (ownCount > 0 && box.current) box.current.scrollTop = box.current.scrollHeight
  }, [box, ownCount])
  const onScroll = () => {
    const element = box.current
    if (!element) return
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < 24
    if (atEnd.current) setRead(count)
  }
  return { fresh: Math.max(0, count - read), toEnd, onScroll }
}

function Waiting() {
  return (
    <div role="status" aria-label="The discussion is loading" className="space-y-3 px-4 py-2">
      <Skeleton className="h-4 w-40" />
      <Skeleton className="h-10 w-full" />
    </div>
  )
}

function ResolvedBy({ resolved }: { resolved: NonNullable<ThreadSummary['resolved']> }) {
  return (
    <p className="flex items-center gap-1.5 border-t bg-success-soft px-4 py-2 text-sm">
      <CircleCheck className="size-4 shrink-0 text-success" />
      <span className="min-w-0 truncate">
        Resolved by <bdi className="font-medium">{authorText(resolved.by)}</bdi>
      </span>
      <Moment at={resolved.at} />
    </p>
  )
}

/** What the discussion hangs on, and what one may do with it as a whole. */
function Head({
  anchor,
  title,
  thread,
  within,
  onClose,
}: { anchor: Anchor; title: string; thread?: ThreadSummary } & Within) {
  const editor = useEditor()
  const records = useArrangement((arrangement) => arrangement.records)
  const name = anchorName(anchor, title, records)
  const away = isAway(anchor, records)
  return (
    <header className="flex h-11 shrink-0 items-center gap-0.5 border-b px-1.5">
      {within === 'panel' ? <Back onClose={onClose} /> : null}
      <Button
        variant="ghost"
        size="sm"
        disabled={away || anchor.on === 'journey'}
        className="min-w-0 shrink justify-start px-1.5 font-semibold disabled:opacity-100"
        onClick={() => showAnchor(editor, anchor)}
      >
        <bdi className="truncate">{name}</bdi>
      </Button>
      {away ? (
        <span className="shrink-0 rounded-sm bg-muted px-1.5 text-muted-foreground text-xs">
          Removed from the map
        </span>
      ) : null}
      <span className="ms-auto flex shrink-0">
        {thread ? <HeadDeeds thread={thread} /> : null}
        {within === 'pin' ? <Close onClose={onClose} /> : null}
      </span>
    </header>
  )
}

function HeadDeeds({ thread }: { thread: ThreadSummary }) {
  const { store, mayComment } = useComments()
  const known = useTalks(({ views }) => views.has(thread.id))
  const copy = async () => {
    await navigator.clipboard.writeText(threadLink(thread.id, null))
    toast('The link was copied.')
  }
  const setResolved = (on: boolean) =>
    store.setResolved(thread.id, on).catch((error: unknown) => {
      toast.error(failureOf(error).message)
    })
  if (!known) return null
  return (
    <>
      <Tooltip content="Copy a link">
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label="Copy a link to this discussion"
          onClick={() =>
            void copy().catch(() => toast.error('The browser did not let the link be copied.'))
          }
        >
          <Link2 />
        </Button>
      </Tooltip>
      {mayComment ? (
        <Tooltip content={thread.resolved ? 'Reopen' : 'Resolve'}>
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={thread.resolved ? 'Reopen' : 'Resolve'}
            onClick={() => void setResolved(thread.resolved === null)}
          >
            {thread.resolved ? <RotateCcw /> : <CircleCheck />}
          </Button>
        </Tooltip>
      ) : null}
    </>
  )
}

function BareHead({ within, onClose }: Within) {
  return (
    <header className="flex h-11 shrink-0 items-center justify-end border-b px-1.5">
      {within === 'panel' ? <Back onClose={onClose} /> : <Close onClose={onClose} />}
    </header>
  )
}

function Back({ onClose }: { onClose: () => void }) {
  return (
    <Button variant="ghost" size="icon-sm" aria-label="Back to all discussions" onClick={onClose}>
      <ArrowLeft className="rtl:rotate-180" />
    </Button>
  )
}

function Close({ onClose }: { onClose: () => void }) {
  return (
    <Button variant="ghost" size="icon-sm" aria-label="Close the discussion" onClick={onClose}>
      <X />
    </Button>
  )
}
