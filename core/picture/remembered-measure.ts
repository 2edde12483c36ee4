import { canvasFont } from './fonts'
import type { Measure } from './scene-items'

/** Texts whose widths are remembered; a map of thousands of cards has about as many. */
const mostKnown = 20_000

type Ruler = { font: string; measureText(text: string): { width: number } }

/**
 * Advance widths by a canvas. It remembers what it measured: make a new one
 * when other fonts have come.
 */
export function rememberedMeasure(ruler: Ruler): Measure {
  const known = new Map<string, number>()
  return (text, font) => {
    const key = `${font.weight} ${font.size} ${text}`
    const before = known.get(key)
    if (before !== undefined) return before
    ruler.font = canvasFont(font)
    const { width } = ruler.measureText(text)
    if (known.size >= mostKnown) known.clear()
    known.set(key, width)
    return width
  }
}
