import { X } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { PanelSkeleton } from '@/components/heat/panel-skeleton'
import { Button } from '@/components/ui/button'
import { Sheet, SheetContent, SheetTitle } from '@/components/ui/sheet'
import { useIsPhone } from '@/components/ui/use-is-phone'
import type { Ability } from '@/core/access/roles'
import type { Editor } from '../state/editor'
import { useArrangement, useEditor, useUi } from '../state/editor-context'
import { nothing, selectNodes, soleNode } from '../state/selection'

/** Loaded when it is first asked for: most of the time one only draws. */
const HeatPanel = lazy(() =>
  import('@/components/heat/heat-panel').then((module) => ({ default: module.HeatPanel })),
)

const ImportDialog = lazy(() =>
  import('@/components/feedback/import/import-dialog').then((module) => ({
    default: module.ImportDialog,
  })),
)

type HeatSideProps = { journeyId: string; slug: string | null; abilities: readonly Ability[] }

/**
 * What customers said, beside the map, and the import that can be begun there.
 * The dialog outlives the panel: a half-made choice survives closing both.
 */
export function HeatSide(props: HeatSideProps) {
  const [importing, setImporting] = useState<boolean | null>(null)
  const { journeyId, slug } = props
  return (
    <>
      <OpenSide {...props} onImport={() => setImporting(true)} />
      {importing === null || slug === null ? null : (
        <Suspense>
          <ImportDialog
            journeyId={journeyId}
            slug={slug}
            open={importing}
            onOpenChange={setImporting}
          />
        </Suspense>
      )}
    </>
  )
}

/** The panel while it is open: about the chosen touchpoint, or about all of them. */
function OpenSide({
  journeyId,
  slug,
  abilities,
  onImport,
}: HeatSideProps & { onImport: () => void }) {
  const editor = useEditor()
  const phone = useIsPhone()
  const open = useUi(({ heatPanel }) => heatPanel.open)
  const asked = useUi(({ heatPanel }) => (heatPanel.open ? heatPanel.touchpointId : null))
  const selected = useUi(({ selection }) => soleNode(selection))
  const records = useArrangement((arrangement) => arrangement.records)
  if (!open) return null
  const chosen = records.get(selected ?? asked ?? '')
  const touchpoint = chosen?.type === 'touchpoint' ? { id: chosen.id, title: chosen.title } : null
  const close = () => editor.ui.set({ heatPanel: { open: false } })
  const panel = (
    <Suspense fallback={<PanelSkeleton />}>
      <HeatPanel
        journeyId={journeyId}
        slug={slug}
        abilities={abilities}
        records={records}
        touchpoint={touchpoint}
        onChoose={(id) => choose(editor, id)}
        onImport={onImport}
      />
    </Suspense>
  )
  if (phone) {
    return (
      <Sheet open onOpenChange={(next) => next || close()}>
        <SheetContent side="bottom" aria-describedby={undefined} className="h-[80dvh] pt-10">
          <SheetTitle className="sr-only">Heat</SheetTitle>
          {panel}
        </SheetContent>
      </Sheet>
    )
  }
  return <Side onClose={close}>{panel}</Side>
}

function Side({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  return (
    <aside
      data-covers-map
      aria-label="What customers said"
      className="absolute inset-y-0 end-0 z-10 flex w-96 animate-slide-end flex-col border-s bg-background"
    >
      <header className="flex h-10 shrink-0 items-center justify-between border-b ps-4 pe-1.5">
        <h2 className="font-semibold text-base">What customers said</h2>
        <Button variant="ghost" size="icon-sm" aria-label="Close the heat panel" onClick={onClose}>
          <X />
        </Button>
      </header>
      <div className="min-h-0 flex-1">{children}</div>
    </aside>
  )
}

/** A touchpoint chosen in the panel is chosen on the map too, and shown there. */
function choose(editor: Editor, id: string | null): void {
  editor.ui.set({
    heatPanel: { open: true, touchpointId: id },
    selection: id ? selectNodes([id]) : nothing,
  })
  const rect = id && editor.arrangement().layout.nodes.get(id)
  if (rect) editor.view.reveal(rect)
}
