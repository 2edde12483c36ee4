import { CheckCheck, MessageCirclePlus, Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { ChoiceSelect } from '@/components/ui/choice-select'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import { Tooltip } from '@/components/ui/tooltip'
import { recordName } from '../history/record-name'
import { useArrangement, useEditor } from '../state/editor-context'
import { useComments, useTalks } from './comments-context'
import { beginTalk } from './open-talk'
import type { ThreadFilter, ThreadSet } from './thread-filter'
import { ThreadList } from './thread-list'
import { useCommentSearch } from './use-comment-search'

const setNames: Record<ThreadSet, string> = {
  open: 'Open',
  unread: 'Unread',
  mentions: 'Mentions of me',
  mine: 'With me in it',
  resolved: 'Resolved',
}

/** All discussions: which of them are shown, a search in them, and one about the map as a whole. */
export function CommentsPanel() {
  const [filter, setFilter] = useState<ThreadFilter>({ set: 'open', stageId: null })
  const [text, setText] = useState('')
  const search = useCommentSearch(text)
  return (
    <>
      <div className="space-y-2 border-b px-4 py-3">
        <div className="relative">
          <Search className="-translate-y-1/2 pointer-events-none absolute start-2.5 top-1/2 size-4 text-muted-foreground" />
          <Input
            type="search"
            dir="auto"
            aria-label="Search in the comments"
            placeholder="Search in the comments"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            className="ps-8"
          />
        </div>
        <div className="flex gap-2">
          <ChoiceSelect
            aria-label="Which discussions"
            value={filter.set}
            names={setNames}
            onChange={(set) => setFilter({ ...filter, set })}
            className="min-w-0 flex-1"
          />
          <StageChoice
            value={filter.stageId}
            onChange={(stageId) => setFilter({ ...filter, stageId })}
          />
        </div>
        <PanelDeeds />
      </div>
      <ThreadList filter={filter} words={text.trim()} search={search} />
    </>
  )
}

const everywhere = 'everywhere'

function StageChoice({
  value,
  onChange,
}: {
  value: string | null
  onChange: (stageId: string | null) => void
}) {
  const records = useArrangement((arrangement) => arrangement.records)
  const stages = useArrangement(({ layout }) => layout.stages)
  const names = useMemo(() => {
    const named = stages.flatMap(({ id }) => {
      const stage = records.get(id)
      return stage ? [[id, recordName(stage, records)]] : []
    })
    return { [everywhere]: 'All stages', ...Object.fromEntries(named) } as Record<string, string>
  }, [stages, records])
  return (
    <ChoiceSelect
      aria-label="In which stage"
      value={value !== null && value in names ? value : everywhere}
      names={names}
      onChange={(next) => onChange(next === everywhere ? null : next)}
      className="min-w-0 flex-1"
    />
  )
}

function PanelDeeds() {
  const editor = useEditor()
  const { store, mayComment } = useComments()
  const anyUnread = useTalks(({ threads }) => {
    for (const { unread } of threads.values()) if (unread > 0) return true
    return false
  })
  const seeAll = () =>
    store.seeAll().catch((error: unknown) => toast.error(failureOf(error).message))
  return (
    <div className="flex items-center justify-between gap-2">
      {mayComment ? (
        <Button variant="secondary" size="sm" onClick={() => beginTalk(editor, { on: 'journey' })}>
          <MessageCirclePlus />
          Comment on the whole map
        </Button>
      ) : (
        <span className="text-muted-foreground text-sm">You can read, and not write.</span>
      )}
      <Tooltip content="Mark all as read">
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label="Mark all as read"
          aria-disabled={!anyUnread}
          onClick={() => void seeAll()}
        >
          <CheckCheck />
        </Button>
      </Tooltip>
    </div>
  )
}
