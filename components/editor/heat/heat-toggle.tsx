import { Flame } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Tooltip } from '@/components/ui/tooltip'
import { useEditor, useUi } from '../state/editor-context'

/** Shows or hides heat on the canvas. */
export function HeatToggle() {
  const editor = useEditor()
  const shown = useUi((state) => state.heatShown)
  return (
    <Tooltip content="Show where it hurts (H)">
      <Button
        variant="ghost"
        aria-label="Heat"
        aria-pressed={shown}
        className={cn('px-2', shown && 'bg-primary-soft text-link hover:bg-primary-soft')}
        onClick={() => editor.ui.set({ heatShown: !shown })}
      >
        <Flame />
        <span className="max-md:sr-only">Heat</span>
      </Button>
    </Tooltip>
  )
}
