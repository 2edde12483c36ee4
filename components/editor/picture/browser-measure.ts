import { rememberedMeasure } from '@/core/picture/remembered-measure'
import type { Measure } from '@/core/picture/scene-items'

/** Advance widths by the page's fonts. Make a new one after fonts have loaded. */
export function browserMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('This browser has no canvas.')
  return rememberedMeasure(context)
}
