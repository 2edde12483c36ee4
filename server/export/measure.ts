import { createCanvas } from '@napi-rs/canvas'
import { rememberedMeasure } from '@/core/picture/remembered-measure'
import type { Measure } from '@/core/picture/scene-items'
import { registerFonts } from './fonts'

/** Advance widths by the fonts that paint. */
export function canvasMeasure(): Measure {
  registerFonts()
  return rememberedMeasure(createCanvas(1, 1).getContext('2d'))
}
