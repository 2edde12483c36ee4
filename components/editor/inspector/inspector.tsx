import { CopyPlus, Trash2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Sheet, SheetContent, SheetHeader, SheetTitle } from '@/components/ui/sheet'
import { useIsPhone } from '@/components/ui/use-is-phone'
import type { JourneyRecord } from '@/core/journey/records'
import { duplicateSelected } from '../actions/copying'
import { removeSelected } from '../actions/removing'
import { useArrangement, useEditor, useUi } from '../state/editor-context'
import { nothing, soleRecord } from '../state/selection'
import { RecordFields, recordNames } from './record-fields'

/** Everything about what is selected: at the end side, on a phone in a sheet from below. */
export function Inspector({ extras }: { extras?: (record: JourneyRecord) => ReactNode }) {
  const editor = useEditor()
  const phone = useIsPhone()
  const selection = useUi((state) => state.selection)
  const sheetOpen = useUi((state) => state.sheetOpen)
  const busy = useUi(
    ({ drag, text, heatPanel, historyOpen, commentsOpen }) =>
      drag !== null || text?.kind === 'draft' || heatPanel.open || historyOpen || commentsOpen,
  )
  const id = soleRecord(selection)
  const record = useArrangement(({ records }) => (id ? records.get(id) : undefined))
  const count = selection.kind === 'nodes' ? selection.ids.size : 0
  if (busy || (!record && count < 2)) return null
  const title = record ? recordNames[record.type] : `${count} cards selected`
  const fields = record ? (
    <>
      {/* A new selection is a new form: nothing typed for one record may reach another. */}
      <RecordFields key={record.id} record={record} />
      {extras?.(record)}
    </>
  ) : null
  if (phone) {
    return (
      <Sheet open={sheetOpen} onOpenChange={(open) => editor.ui.set({ sheetOpen: open })}>
        <SheetContent
          side="bottom"
          aria-describedby={undefined}
          className="max-h-[70dvh]"
          // A field with the focus would bring up the keyboard over what one wants to read.
          onOpenAutoFocus={(event) => event.preventDefault()}
        >
          <SheetHeader>
            <SheetTitle>{title}</SheetTitle>
          </SheetHeader>
          <div className="space-y-4 px-4 pb-6">
            {fields}
            <Deeds />
          </div>
        </SheetContent>
      </Sheet>
    )
  }
  return (
    <aside
      aria-label="Details"
      className="absolute end-3 top-14 bottom-3 z-10 flex w-80 animate-fade flex-col rounded-lg bg-popover shadow-float"
      style={{ maxHeight: 'fit-content' }}
    >
      <header className="flex items-center justify-between ps-4 pe-2 pt-2">
        <h2 className="font-semibold text-base">{title}</h2>
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label="Close the details"
          onClick={() => editor.ui.set({ selection: nothing })}
        >
          <X />
        </Button>
      </header>
      <div className="min-h-0 space-y-4 overflow-y-auto p-4 pt-2">
        {fields}
        <Deeds />
      </div>
    </aside>
  )
}

function Deeds() {
  const editor = useEditor()
  const isNodes = useUi(({ selection }) => selection.kind === 'nodes')
  if (!editor.canEdit) return null
  return (
    <div className="flex gap-2 border-t pt-3">
      {isNodes ? (
        <Button variant="secondary" size="sm" onClick={() => duplicateSelected(editor)}>
          <CopyPlus />
          Duplicate
        </Button>
      ) : null}
      <Button
        variant="ghost"
        size="sm"
        className="text-danger"
        onClick={() => removeSelected(editor)}
      >
        <Trash2 />
        Remove
      </Button>
    </div>
  )
}
