import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { canvasFont } from '@/core/picture/fonts'
import type { Font, Measure, Scene, TextItem } from '@/core/picture/scene-items'

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const emoji = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f/u
/** Emoji are pictures, not outlines: they are embedded with this many pixels for one of the map. */
const sharpness = 4

/**
 * An SVG's letters become outlines, and an emoji has none: its place stays empty.
 * This puts the emoji there as small pictures.
 */
export function drawEmoji(scene: Scene, context: SKRSContext2D, measure: Measure): void {
  const known = new Map<string, Canvas>()
  for (const item of scene.items) {
    if (item.kind !== 'text' || !emoji.test(item.text)) continue
    for (const { segment, index } of graphemes.segment(item.text)) {
      if (!emoji.test(segment)) continue
      const key = `${item.font.size} ${segment}`
      const width = measure(segment, item.font)
      const picture = known.get(key) ?? emojiPicture(segment, width, item.font)
      known.set(key, picture)
      const x = leftOf(item, index, width, measure)
      const { size } = item.font
      context.drawImage(picture, x, item.at.y - size * 1.1, width, size * 1.5)
    }
  }
}

/** Where the emoji begins on its line: what stands before it in reading order decides. */
function leftOf(item: TextItem, index: number, width: number, measure: Measure): number {
  const whole = measure(item.text, item.font)
  const before = measure(item.text.slice(0, index), item.font)
  const start = { left: 0, right: whole, center: whole / 2 }[item.align]
  const inLine = item.direction === 'rtl' ? whole - before - width : before
  return item.at.x - start + inLine
}

function emojiPicture(text: string, width: number, font: Font): Canvas {
  const canvas = createCanvas(Math.ceil(width * sharpness), Math.ceil(font.size * 1.5 * sharpness))
  const context = canvas.getContext('2d')
  context.font = canvasFont({ ...font, size: font.size * sharpness })
  context.textBaseline = 'alphabetic'
  context.fillText(text, 0, font.size * 1.1 * sharpness)
  return canvas
}
