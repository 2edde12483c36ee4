import { cardMetrics } from '@/core/journey/card-size'
import { useUi } from '../state/editor-context'

/** The card that hangs on the pointer while it is dragged from the toolbar. */
export function PaletteGhost() {
  const palette = useUi((state) => state.palette)
  if (!palette) return null
  return (
    <div
      aria-hidden
      className="pointer-events-none fixed top-0 left-0 z-50 rounded-md border border-primary bg-(--map-card) px-3 py-2 text-(--map-muted-text) text-sm shadow-float"
      style={{
        width: cardMetrics.width,
        transform: `translate(${palette.at.x - 60}px, ${palette.at.y - 24}px)`,
      }}
    >
      {palette.node === 'touchpoint' ? 'New touchpoint' : 'New note'}
    </div>
  )
}
