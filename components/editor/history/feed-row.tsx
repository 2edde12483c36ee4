import { Bookmark, History, Pencil, Trash2 } from 'lucide-react'
import { memo, type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { initials } from '@/components/ui/initials'
import type { ActivityEntry } from '@/core/history/activity/deed'
import { AuthorName, authorText } from './author-name'
import { DeedText } from './deed-text'
import type { FeedItem, Snapshot } from './feed'
import { timeOf } from './moments'
import { NameForm } from './name-form'
import type { Naming } from './use-snapshots'

export type RowDeeds = {
  onShow: (item: FeedItem) => void
  /** Null for those who may only read. */
  naming: Naming | null
}

/** One line of the history. It shows its version; its name is given in place. */
export const FeedRow = memo(function FeedRow({
  item,
  isShown,
  onShow,
  naming,
}: { item: FeedItem; isShown: boolean } & RowDeeds) {
  const [isNaming, setNaming] = useState(false)
  const { snapshot } = item
  const author = item.kind === 'entry' ? item.entry.author : item.snapshot.author
  return (
    <li
      className={cn(
        'group relative rounded-md px-2 py-1.5 hover:bg-accent pointer-coarse:pe-16',
        isShown && 'bg-primary-soft hover:bg-primary-soft',
      )}
    >
      <div className="flex gap-2.5">
        <Face item={item} />
        <div className="min-w-0 flex-1">
          {snapshot && !isNaming ? <SnapshotName snapshot={snapshot} /> : null}
          {isNaming && naming ? (
            <NameForm
              name={snapshot?.name ?? ''}
              onCancel={() => setNaming(false)}
              onName={(name) => {
                setNaming(false)
                naming.name(item.version, snapshot, name)
              }}
            />
          ) : null}
          <button
            type="button"
            aria-pressed={isShown}
            onClick={() => onShow(item)}
            // The whole line can be pressed.
            className="block w-full text-start text-muted-foreground text-sm before:absolute before:inset-0 before:rounded-md focus-visible:outline-none focus-visible:before:outline-2 focus-visible:before:outline-ring"
          >
            {item.kind === 'entry' ? (
              <EntryText entry={item.entry} />
            ) : (
              <span>
                <AuthorName author={author} />
              </span>
            )}
            <time dateTime={item.at} className="block text-xs tabular-nums">
              {timeOf(item.at)}
            </time>
          </button>
        </div>
        {naming && !isNaming ? (
          <RowActions
            snapshot={snapshot}
            onName={() => setNaming(true)}
            onRemove={() => snapshot && naming.remove(snapshot)}
          />
        ) : null}
      </div>
    </li>
  )
})

function Face({ item }: { item: FeedItem }) {
  if (item.snapshot) {
    const Icon = item.snapshot.kind === 'named' ? Bookmark : History
    return (
      <span className="mt-0.5 flex size-6 shrink-0 items-center justify-center rounded-full bg-primary-soft text-link">
        <Icon className="size-3.5" aria-hidden />
      </span>
    )
  }
  const { author } = item.kind === 'entry' ? item.entry : item.snapshot
  // Plain: a face with a picture of its own would cost a long list dearly.
  return (
    <span
      aria-hidden
      className="mt-0.5 flex size-6 shrink-0 select-none items-center justify-center rounded-full bg-secondary font-medium text-[10px] text-secondary-foreground"
    >
      {initials(authorText(author))}
    </span>
  )
}

const kindNames: Record<Snapshot['kind'], string> = {
  named: '',
  beforeRestore: 'Before an older version came back',
  afterPause: 'As it was left before a pause',
}

function SnapshotName({ snapshot }: { snapshot: Snapshot }) {
  return (
    <p dir="auto" className="wrap-anywhere font-semibold text-base text-foreground">
      {snapshot.name || kindNames[snapshot.kind]}
    </p>
  )
}

/** Everything of an entry is done by one person: the name stands once. */
function EntryText({ entry }: { entry: ActivityEntry }): ReactNode {
  const [first, ...others] = entry.deeds
  return (
    <span className="block">
      {first ? (
        <span className="line-clamp-4">
          <AuthorName author={entry.author} /> <DeedText deed={first} />
        </span>
      ) : null}
      {others.map((deed) => (
        <span key={JSON.stringify(deed)} className="line-clamp-3">
          <span aria-hidden>+ </span>
          <DeedText deed={deed} />
        </span>
      ))}
    </span>
  )
}

function RowActions({
  snapshot,
  onName,
  onRemove,
}: {
  snapshot: Snapshot | null
  onName: () => void
  onRemove: () => void
}) {
  const isNamed = snapshot?.kind === 'named'
  return (
    <span className="absolute end-1 top-1 z-10 flex rounded-sm bg-accent opacity-0 transition-opacity pointer-coarse:bg-transparent focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100">
      <Button
        variant="ghost"
        size="icon-sm"
        title={isNamed ? 'Rename this version' : 'Name this version'}
        aria-label={isNamed ? 'Rename this version' : 'Name this version'}
        onClick={onName}
      >
        {isNamed ? <Pencil /> : <Bookmark />}
      </Button>
      {isNamed ? (
        <Button
          variant="ghost"
          size="icon-sm"
          title="Remove the name; the version stays"
          aria-label="Remove the name"
          onClick={onRemove}
        >
          <Trash2 />
        </Button>
      ) : null}
    </span>
  )
}
