'use client'

import { Inbox } from 'lucide-react'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Places } from '@/components/feedback/import/places'
import { useSeen } from '@/components/feedback/verbatims/use-seen'
import { WordsLoading } from '@/components/feedback/words-loading'
import { responses } from '@/components/heat/number-text'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Spinner } from '@/components/ui/spinner'
import { toast } from '@/components/ui/toast'
import type { InboxItem } from '@/core/feedback/inbox'
import { InboxBar } from './inbox-bar'
import { InboxRow } from './inbox-item'
import { deedOfKey } from './keys'
import { afterwards, chosen, type Marks, markAll, move, noMarks, toggle } from './marks'
import { TouchpointSearch } from './touchpoint-search'
import { type Assigned, useAssign, type useInbox } from './use-inbox'

/** So many rows before the end, the next page is asked for. */
const ahead = 8

/** The responses of the inbox, and their assignment by keys or buttons. */
export function InboxList({
  journeyId,
  inbox,
  places,
  onMakeRule,
}: {
  journeyId: string
  inbox: ReturnType<typeof useInbox>
  places: Places
  onMakeRule: (items: InboxItem[]) => void
}) {
  const { assign, undo, last, gone } = useAssign(journeyId)
  const [marks, setMarks] = useState<Marks>(noMarks)
  const [searching, setSearching] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const listId = useId()
  const items = useMemo(
    () =>
      (inbox.data?.pages ?? [])
        .flatMap((page) => page.items)
        .filter(({ responseId }) => !gone.has(responseId)),
    [inbox.data, gone],
  )
  const ids = useMemo(() => items.map(({ responseId }) => responseId), [items])
  const optionId = (id: string) => `${listId}${id}`
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = inbox
  const more = () => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }
  const end = useSeen(more)
  const active = marks.active !== null && ids.includes(marks.active) ? marks.active : null
  const wanted = chosen({ ...marks, active }, ids)

  useEffect(() => {
    if (active) document.getElementById(`${listId}${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [active, listId])

  const back = () => list.current?.focus({ preventScroll: true })
  const take = (touchpointId: string) => {
    setSearching(false)
    setMarks(afterwards(marks, ids, new Set(wanted)))
    const title = places.touchpoints.find(({ id }) => id === touchpointId)?.title || 'Untitled'
    assign({ touchpointId, responseIds: wanted }).then(
      (done) => say(done, wanted.length, title, () => void takeBack(done)),
      (error: unknown) => toast.error(failureOf(error).message),
    )
  }
  const takeBack = async (assigned: Assigned) => {
    back()
    try {
      const n = await undo(assigned)
      toast(`Taken back: ${responses(n)} in the inbox again.`)
    } catch (error) {
      toast.error(failureOf(error).message)
    }
  }
  const deeds = {
    next: (extend: boolean) => {
      const next = move({ ...marks, active }, ids, 1, extend)
      setMarks(next)
      if (ids.indexOf(next.active ?? '') >= ids.length - ahead) more()
    },
    previous: (extend: boolean) => setMarks(move({ ...marks, active }, ids, -1, extend)),
    first: (extend: boolean) => setMarks(move({ ...marks, active }, ids, -ids.length, extend)),
    last: (extend: boolean) => setMarks(move({ ...marks, active }, ids, ids.length, extend)),
    mark: () => active && setMarks(toggle(marks, active)),
    all: () => setMarks(markAll({ ...marks, active }, ids)),
    clear: () => setMarks({ ...noMarks, active }),
    assign: () => wanted.length > 0 && setSearching(true),
    rule: () =>
      wanted.length > 0 &&
      onMakeRule(items.filter(({ responseId }) => wanted.includes(responseId))),
    undo: () => last && void takeBack(last),
  }

  if (inbox.isPending) return <WordsLoading label="Loading the inbox" />
  if (inbox.isError && !inbox.data) {
    return (
      <ErrorNotice message={failureOf(inbox.error).message} onRetry={() => void inbox.refetch()} />
    )
  }
  const press = (id: string, range: boolean) => {
    back()
    if (!range || active === null) return setMarks(toggle(marks, id))
    setMarks(move({ ...marks, active }, ids, ids.indexOf(id) - ids.indexOf(active), true))
  }
  return (
    <div
      onKeyDown={(event) => {
        const deed = deedOfKey(event)
        // The dialog is not within the list, though its events come through here.
        if (!deed || !event.currentTarget.contains(event.target as Node)) return
        event.preventDefault()
        deeds[deed](event.shiftKey)
      }}
    >
      <InboxBar
        chosen={wanted.length}
        marked={marks.marked.size > 0}
        canAssign={places.touchpoints.length > 0}
        last={last}
        onAssign={deeds.assign}
        onRule={deeds.rule}
        onClear={deeds.clear}
        onUndo={deeds.undo}
      />
      <div
        ref={list}
        role="listbox"
        aria-label="Responses without a touchpoint"
        aria-multiselectable
        aria-busy={inbox.isFetching}
        aria-activedescendant={active ? optionId(active) : undefined}
        tabIndex={0}
        onFocus={() => {
          if (active === null) setMarks(move(marks, ids, 0, false))
        }}
        className="group/list scroll-mt-40 divide-y rounded-md outline-none"
      >
        {items.map((item) => (
          <InboxRow
            key={item.responseId}
            id={optionId(item.responseId)}
            item={item}
            active={item.responseId === active}
            marked={marks.marked.has(item.responseId)}
            onPress={(range) => press(item.responseId, range)}
          />
        ))}
      </div>
      {items.length === 0 && !hasNextPage ? <NothingWaits /> : null}
      <div ref={end} className="flex h-12 items-center justify-center">
        {isFetchingNextPage ? <Spinner label="Loading more responses" /> : null}
        {hasNextPage && !isFetchingNextPage ? (
          <Button variant="ghost" onClick={more}>
            Show more
          </Button>
        ) : null}
      </div>
      {searching ? (
        <TouchpointSearch
          title={`Assign ${responses(wanted.length)} to`}
          places={places}
          first={last?.touchpointId ?? null}
          onChoose={take}
          onClose={() => setSearching(false)}
          onClosed={back}
        />
      ) : null}
    </div>
  )
}

function say(done: Assigned, wanted: number, title: string, undo: () => void): void {
  const others = wanted - done.responseIds.length
  toast(`${responses(done.responseIds.length)} assigned to “${title}”.`, {
    description: others > 0 ? `Somebody else has assigned ${responses(others)} before.` : undefined,
    action: done.responseIds.length > 0 ? { label: 'Undo', onClick: undo } : undefined,
  })
}

function NothingWaits() {
  return (
    <EmptyState icon={<Inbox />} title="Nothing waits here">
      Responses that name no touchpoint of the map, and that no rule takes, come here.
    </EmptyState>
  )
}
