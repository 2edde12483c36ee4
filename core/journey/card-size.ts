import type { Size } from './geometry'
import type { JourneyNode } from './records'
import { countLines, lineHeight } from './text-lines'
import { estimateWidth, type TextMeasure } from './text-width'

/**
 * The measures of a card in pixels. The card in the page, the painter and the
 * layout use these and nothing else, so that all three agree to the pixel.
 */
export const cardMetrics = {
  width: 184,
  radius: 10,
  /** Space between the edge and the text at the start and end sides. */
  paddingX: 14,
  paddingY: 10,
  touchpoint: {
    fontSize: 13,
    fontWeight: 500,
    maxLines: 3,
    /** The row of channel, face, star and numbers; always there, so that nothing jumps when numbers arrive. */
    footer: 20,
    footerGap: 6,
  },
  note: { fontSize: 12, fontWeight: 400, maxLines: 8 },
} as const

/** Lines that the title of a touchpoint or the text of a note takes on its card. */
export function cardLines(node: JourneyNode, measure: TextMeasure = estimateWidth): number {
  const { fontSize, maxLines } = cardMetrics[node.type]
  const width = cardMetrics.width - 2 * cardMetrics.paddingX
  return countLines(cardText(node), width, fontSize, measure, maxLines)
}

export function cardText(node: JourneyNode): string {
  return node.type === 'touchpoint' ? node.title : node.text
}

/** Line height of a card's text, in pixels; by its script. */
export function cardLineHeight(node: JourneyNode): number {
  return lineHeight(cardText(node), cardMetrics[node.type].fontSize)
}

const sizes = new WeakMap<JourneyNode, Size>()

/**
 * Width and height of a node's card, in pixels. Records are never changed in
 * place, so the size of a record is remembered for as long as the record lives.
 */
export function cardSize(node: JourneyNode, measure?: TextMeasure): Size {
  if (measure) return sizeOf(node, measure)
  const known = sizes.get(node)
  if (known) return known
  const size = sizeOf(node, estimateWidth)
  sizes.set(node, size)
  return size
}

function sizeOf(node: JourneyNode, measure: TextMeasure): Size {
  const { footer, footerGap } = cardMetrics.touchpoint
  const text = cardLines(node, measure) * cardLineHeight(node)
  const extra = node.type === 'touchpoint' ? footer + footerGap : 0
  return { width: cardMetrics.width, height: text + extra + 2 * cardMetrics.paddingY }
}
