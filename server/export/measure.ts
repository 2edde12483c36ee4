import { createCanvas } from '@napi-rs/canvas'
import { canvasFont } from '@/core/picture/fonts'
import type { Measure } from '@/core/picture/scene-items'
import { registerFonts } from './fonts'

/** Advance widths by the fonts that paint; remembers what it measured. */
export function canvasMeasure(): Measure {
  registerFonts()
  const context = createCanvas(1, 1).getContext('2d')
  const known = new Map<string, number>()
  return (text, font) => {
    const key = `${font.weight} ${font.size} ${text}`
    const before = known.get(key)
    if (before !== undefined) return before
    context.font = canvasFont(font)
    const { width } = context.measureText(text)
    known.set(key, width)
    return width
  }
}
