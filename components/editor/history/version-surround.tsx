import { type ReactNode, useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Sheet, SheetContent, SheetTitle } from '@/components/ui/sheet'
import { useIsPhone } from '@/components/ui/use-is-phone'
import { useUi } from '../state/editor-context'
import { selectedRecords } from '../state/selection'
import type { Mark } from './mark'
import type { ShownVersion } from './shown-version'
import { VersionBanner } from './version-banner'
import { VersionFrame } from './version-frame'

/** Around an earlier version: its banner with what can be done, and the list of what has changed since. */
export function VersionSurround({
  shown,
  beside,
  canEdit,
  marks,
  isBusy,
  list,
  onCompare,
  onRestore,
  onBack,
  children,
}: {
  shown: ShownVersion
  /** The history is open at the end side, and stays. */
  beside: boolean
  canEdit: boolean
  /** Null while nothing is compared. */
  marks: ReadonlyMap<string, Mark> | null
  isBusy: boolean
  /** What has changed since; null while nothing is compared. */
  list: ReactNode
  onCompare: (comparing: boolean) => void
  /** Null: all of the version, not some records. */
  onRestore: (ids: readonly string[] | null) => void
  onBack: () => void
  children: ReactNode
}) {
  const phone = useIsPhone()
  const [listOpen, setListOpen] = useState(false)
  const selection = useUi((state) => state.selection)
  const ids = useMemo(() => {
    const chosen = selectedRecords(selection)
    return marks ? chosen.filter((id) => marks.has(id)) : chosen
  }, [selection, marks])
  const side = list && !phone
  return (
    <VersionFrame
      beside={beside}
      banner={
        <VersionBanner
          shown={shown}
          selected={ids.length}
          isBusy={isBusy}
          onCompare={onCompare}
          onRestore={canEdit ? () => onRestore(ids.length > 0 ? ids : null) : undefined}
          onList={list && phone ? () => setListOpen(true) : undefined}
          onBack={onBack}
        />
      }
    >
      <div className={side ? 'absolute inset-y-0 start-0 end-96' : 'absolute inset-0'}>
        {children}
      </div>
      {side ? (
        <aside
          aria-label="What has changed since"
          className="absolute inset-y-0 end-0 flex w-96 flex-col overflow-y-auto border-s bg-background pb-6"
        >
          {list}
        </aside>
      ) : null}
      {list && phone ? (
        <Sheet open={listOpen} onOpenChange={setListOpen}>
          <SheetContent side="bottom" aria-describedby={undefined} className="h-[60dvh] pt-3">
            <SheetTitle className="px-4">What has changed since</SheetTitle>
            <div className="min-h-0 overflow-y-auto pb-6">{list}</div>
            <Button className="m-3" variant="secondary" onClick={() => setListOpen(false)}>
              Show on the map
            </Button>
          </SheetContent>
        </Sheet>
      ) : null}
    </VersionFrame>
  )
}
