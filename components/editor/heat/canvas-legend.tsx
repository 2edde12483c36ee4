import { HeatLegend } from '@/components/heat/heat-legend'
import { periodText, responses } from '@/components/heat/number-text'
import { Button } from '@/components/ui/button'
import { useEditor, useUi } from '../state/editor-context'
import { useCanvasHeat } from './canvas-heat'

/** What the colours mean and what they rest on, while heat is shown. */
export function CanvasLegend() {
  const editor = useEditor()
  const basis = useCanvasHeat((heat) => heat.shown)
  const shown = useUi((state) => state.heatShown && !state.heatPanel.open)
  if (!shown || !basis) return null
  const openPanel = () => editor.ui.set({ heatPanel: { open: true, touchpointId: null } })
  return (
    <div className="absolute start-3 bottom-4 z-[9] w-86 space-y-2 rounded-md bg-popover p-3 shadow-float max-lg:bottom-18 max-sm:hidden">
      <HeatLegend
        withSurely={false}
        className="[@media(max-height:700px)]:[&>dl:last-child]:hidden"
      />
      <p className="flex flex-wrap items-center justify-between gap-x-3 text-muted-foreground text-xs">
        <span>
          {basis.period ? `${responses(basis.n)}, ${periodText(basis.period)}` : 'No responses yet'}
        </span>
        <Button variant="link" size="sm" className="h-6 px-0" onClick={openPanel}>
          {basis.n === 0 ? 'Import feedback' : 'Where it hurts most'}
        </Button>
      </p>
    </div>
  )
}
