import { heatColour } from '@/components/heat/heat-colour'
import { heatSentence, methodLine, surelySentence } from '@/components/heat/heat-words'
import { count, heatNumber, periodText } from '@/components/heat/number-text'
import { cn } from '@/components/ui/cn'
import { Tooltip } from '@/components/ui/tooltip'
import type { Heat } from '@/core/heat/heat'
import { useEditor } from '../state/editor-context'
import { useCanvasHeat } from './canvas-heat'

/** The number of a place's heat and of its responses; all that is known of it on hover and focus. */
export function HeatChip({
  heat,
  touchpointId = null,
  className,
  compact = false,
}: {
  heat: Heat
  touchpointId?: string | null
  className?: string
  /** Leaves out the number of responses on a phone. */
  compact?: boolean
}) {
  const basis = useCanvasHeat(({ shown }) => shown)
  const editor = useEditor()
  if (heat.state === 'none') return null
  const surely = basis && surelySentence(heat, basis.p0)
  return (
    <Tooltip
      content={
        <span className="block space-y-1">
          <span className="block">{heatSentence(heat)}</span>
          {surely ? <span className="block">{surely}</span> : null}
          {basis?.period ? <span className="block">{periodText(basis.period)}</span> : null}
          <span className="block opacity-80">{methodLine}</span>
        </span>
      }
    >
      <button
        type="button"
        aria-label={heatSentence(heat)}
        onClick={() => editor.ui.set({ heatPanel: { open: true, touchpointId } })}
        className={cn(
          'nodrag focus-ring inline-flex h-5 shrink-0 items-center gap-1 whitespace-nowrap rounded-[5px] px-1.5 font-medium text-xs tabular-nums',
          heatColour(heat),
          className,
        )}
      >
        {heat.state === 'ok' ? (
          <span className="font-semibold">{heatNumber(heat.heat)}</span>
        ) : null}
        <span
          className={cn(
            heat.state === 'ok' ? 'font-normal' : 'rounded bg-card px-0.5',
            compact && heat.state === 'ok' && 'max-sm:hidden',
          )}
        >
          {`n ${count(heat.n)}`}
        </span>
      </button>
    </Tooltip>
  )
}
