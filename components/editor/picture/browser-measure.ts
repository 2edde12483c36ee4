import { canvasFont } from '@/core/picture/fonts'
import type { Measure } from '@/core/picture/scene-items'

/** Texts whose widths are remembered; a map of thousands of cards has about as many. */
const mostKnown = 20_000

/**
 * Advance widths by the page's fonts. Make a new one after fonts have loaded: it
 * remembers what it measured.
 */
export function browserMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('This browser has no canvas.')
  const known = new Map<string, number>()
  return (text, font) => {
    const key = `${font.weight} ${font.size} ${text}`
    const before = known.get(key)
    if (before !== undefined) return before
    context.font = canvasFont(font)
    const { width } = context.measureText(text)
    if (known.size >= mostKnown) known.clear()
    known.set(key, width)
    return width
  }
}
