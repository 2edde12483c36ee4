import { MessageCircle, SearchX } from 'lucide-react'
import { type KeyboardEvent, useCallback, useMemo, useState } from 'react'
import { useSeen } from '@/components/feedback/verbatims/use-seen'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Skeleton } from '@/components/ui/skeleton'
import type { ThreadSummary } from '@/core/comments/views'
import { useArrangement, useEditor } from '../state/editor-context'
import { useStore } from '../state/store'
import { anchorName } from './anchors'
import { useComments, useTalks } from './comments-context'
import { beginTalk, goToThread } from './open-talk'
import { placeOfThread } from './talk'
import { listThreads, type ThreadFilter, type ThreadSet } from './thread-filter'
import { ThreadRow } from './thread-row'
import type { CommentSearch } from './use-comment-search'

/** So many fill a tall screen; more come as one reads on. */
const firstRows = 24
const moreRows = 100

/** The discussions that a filter and a search leave. */
export function ThreadList({
  filter,
  words,
  search,
}: {
  filter: ThreadFilter
  words: string
  search: CommentSearch
}) {
  const editor = useEditor()
  const { store, writing } = useComments()
  const threads = useTalks((state) => state.threads)
  const loaded = useTalks((state) => state.loaded)
  const failure = useTalks((state) => state.failure)
  const records = useArrangement((arrangement) => arrangement.records)
  const drafts = useStore(writing.drafts, ({ byPlace }) => byPlace)
  const [most, setMost] = useState(firstRows)
  const end = useSeen(() => setMost((before) => before + moreRows))
  const listed = useMemo(() => {
    const { there, away } = listThreads(threads.values(), filter, records)
    if (search.state !== 'found') return { there, away }
    const isFound = ({ id }: ThreadSummary) => search.threadIds.has(id)
    return { there: there.filter(isFound), away: away.filter(isFound) }
  }, [threads, filter, records, search])
  const open = useCallback(
    (thread: ThreadSummary) => {
      const commentId = search.state === 'found' ? search.commentOf.get(thread.id) : undefined
      goToThread(editor, thread, commentId ?? null)
    },
    [editor, search],
  )
  if (!loaded) {
    return failure === null ? (
      <Loading />
    ) : (
      <ErrorNotice message={failure} onRetry={() => void store.refresh()} />
    )
  }
  if (search.state === 'failed')
    return <ErrorNotice message={search.message} onRetry={search.retry} />
  if (search.state === 'waiting') return <Loading />
  const rows = (of: readonly ThreadSummary[]) =>
    of
      .slice(0, most)
      .map((thread) => (
        <ThreadRow
          key={thread.id}
          thread={thread}
          name={anchorName(thread.anchor, thread.recordTitle, records)}
          words={words}
          hasDraft={drafts.has(placeOfThread(thread.id))}
          current={false}
          onOpen={open}
        />
      ))
  const { there, away } = listed
  return (
    <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain" onKeyDown={moveFocus}>
      {failure === null ? null : (
        <p role="status" className="bg-warning-soft px-4 py-2 text-sm">
          No connection. These are the comments as they were last seen.
        </p>
      )}
      <NewDrafts />
      {there.length === 0 && away.length === 0 ? (
        <Nothing set={filter.set} searching={words !== ''} none={threads.size === 0} />
      ) : null}
      <ul aria-label="Discussions">{rows(there)}</ul>
      {there.length > most ? (
        <div ref={end} className="flex h-12 items-center justify-center">
          <Button variant="ghost" onClick={() => setMost(most + moreRows)}>
            Show more
          </Button>
        </div>
      ) : null}
      {away.length > 0 ? (
        <section aria-labelledby="comments-away" className="mt-2 border-t">
          <h3
            id="comments-away"
            className="px-4 pt-3 pb-1 font-medium text-muted-foreground text-sm"
          >
            On what was removed from the map
          </h3>
          <ul>{rows(away)}</ul>
        </section>
      ) : null}
    </div>
  )
}

/** What one has begun to write and not sent, of discussions that are not there yet. */
function NewDrafts() {
  const editor = useEditor()
  const { writing } = useComments()
  const drafts = useStore(writing.drafts, ({ byPlace }) => byPlace)
  const records = useArrangement((arrangement) => arrangement.records)
  const begun = [...drafts].filter(([, { anchor }]) => anchor !== null)
  if (begun.length === 0) return null
  return (
    <ul aria-label="Drafts" className="border-b">
      {begun.map(([place, { anchor, text }]) => (
        <li key={place}>
          <button
            type="button"
            className="w-full px-4 py-2.5 text-start hover:bg-accent focus-visible:outline-2 focus-visible:outline-ring focus-visible:-outline-offset-2"
            onClick={() => anchor && beginTalk(editor, anchor)}
          >
            <span className="flex gap-1.5 text-sm">
              <span className="font-medium text-warning">Draft</span>
              <bdi className="truncate text-muted-foreground">
                {anchor ? anchorName(anchor, '', records) : ''}
              </bdi>
            </span>
            <span dir="auto" className="line-clamp-2 wrap-anywhere">
              {text || 'A picture'}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

const empty: Record<ThreadSet, string> = {
  open: 'Nothing is open',
  unread: 'You have read everything',
  mentions: 'Nobody has mentioned you',
  mine: 'You have not written here yet',
  resolved: 'Nothing is resolved yet',
}

function Nothing({ set, searching, none }: { set: ThreadSet; searching: boolean; none: boolean }) {
  const { mayComment } = useComments()
  if (searching) {
    return (
      <EmptyState icon={<SearchX />} title="Nothing found">
        No comment has all of these words. Look under another filter, or with fewer words.
      </EmptyState>
    )
  }
  if (none) {
    return (
      <EmptyState icon={<MessageCircle />} title="No comments yet">
        {mayComment
          ? 'Press C and click on anything on the map to say something about it.'
          : 'What people say about the map appears here.'}
      </EmptyState>
    )
  }
  return <EmptyState icon={<MessageCircle />} title={empty[set]} />
}

function Loading() {
  return (
    <div role="status" aria-label="The comments are loading" className="space-y-4 p-4">
      {['a', 'b', 'c', 'd'].map((row) => (
        <div key={row} className="flex gap-2.5">
          <Skeleton className="size-7 rounded-full" />
          <div className="flex-1 space-y-2">
            <Skeleton className="h-4 w-32" />
            <Skeleton className="h-4 w-full" />
          </div>
        </div>
      ))}
    </div>
  )
}

/** Arrow keys, and N and Shift+N, go from discussion to discussion. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event
  if (ctrlKey || metaKey || altKey) return
  const isNext = key === 'ArrowDown' || (key.toLowerCase() === 'n' && !shiftKey)
  const isPrevious = key === 'ArrowUp' || (key.toLowerCase() === 'n' && shiftKey)
  if (!isNext && !isPrevious) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-thread]')]
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  const next = rows[at + (isNext ? 1 : -1)]
  event.preventDefault()
  event.stopPropagation()
  next?.focus()
}
