import { Flame } from 'lucide-react'
import type { Heat } from '@/core/heat/heat'

/** The mark of a place that is more painful than the journey beyond doubt. */
export function SurelyMark({ heat }: { heat: Heat }) {
  if (!heat.surelyPainful || heat.state !== 'ok') return null
  return <Flame role="img" aria-label="Surely painful" className="size-4 shrink-0" />
}
