import { X } from 'lucide-react'
import { useCallback, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Sheet, SheetContent, SheetTitle } from '@/components/ui/sheet'
import { useIsPhone } from '@/components/ui/use-is-phone'
import { useEditor, useUi } from '../state/editor-context'
import { ActivityList } from './activity-list'
import type { FeedItem } from './feed'
import { type Filters, HistoryFilters } from './history-filters'
import type { ShownVersion } from './shown-version'
import { useNaming } from './use-snapshots'

type Props = {
  journeyId: string
  canEdit: boolean
  shown: ShownVersion | null
  onShow: (shown: ShownVersion) => void
}

/** What was done to the journey, at the end side; on a phone in a sheet from below. */
export function HistorySide(props: Props) {
  const editor = useEditor()
  const phone = useIsPhone()
  const open = useUi(({ historyOpen, heatPanel }) => historyOpen && !heatPanel.open)
  if (!open || props.shown?.comparing) return null
  const close = () => editor.ui.set({ historyOpen: false })
  if (phone) {
    return (
      <Sheet open onOpenChange={(next) => next || close()}>
        <SheetContent side="bottom" aria-describedby={undefined} className="h-[80dvh] pt-3">
          <SheetTitle className="px-4">History</SheetTitle>
          <Panel
            {...props}
            onShow={(shown) => {
              props.onShow(shown)
              close()
            }}
          />
        </SheetContent>
      </Sheet>
    )
  }
  return (
    <aside
      data-covers-map
      aria-label="History"
      className="absolute inset-y-0 end-0 z-30 flex w-96 animate-slide-end flex-col border-s bg-background"
    >
      <header className="flex h-10 shrink-0 items-center justify-between border-b ps-4 pe-1.5">
        <h2 className="font-semibold text-base">History</h2>
        <Button variant="ghost" size="icon-sm" aria-label="Close the history" onClick={close}>
          <X />
        </Button>
      </header>
      <Panel {...props} />
    </aside>
  )
}

function Panel({ journeyId, canEdit, shown, onShow }: Props) {
  const [filters, setFilters] = useState<Filters>({ author: null, namedOnly: false })
  const naming = useNaming(journeyId)
  const show = useCallback((item: FeedItem) => onShow(shownOf(item)), [onShow])
  return (
    <>
      <HistoryFilters journeyId={journeyId} filters={filters} onChange={setFilters} />
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        <ActivityList
          journeyId={journeyId}
          filters={filters}
          shownVersion={shown?.version ?? null}
          onShow={show}
          naming={canEdit ? naming : null}
        />
      </div>
    </>
  )
}

function shownOf(item: FeedItem): ShownVersion {
  const author = item.kind === 'entry' ? item.entry.author : item.snapshot.author
  const { version, at } = item
  return { version, author, at, name: item.snapshot?.name ?? '', comparing: false }
}
