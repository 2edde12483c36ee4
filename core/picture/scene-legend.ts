import { heatSteps } from '@/core/heat/heat'
import type { HeatMap } from '@/core/heat/views'
import type { Rect } from '@/core/journey/geometry'
import type { Pen } from './pen'
import { drawChip } from './scene-heat'
import type { Theme } from './theme'
import { words } from './words'

export const legendHeight = 64

const label = { size: 12, weight: 500 } as const
const small = { size: 11, weight: 400 } as const
const row = 22

/** Under the map: the scale with its numbers, the method, the period, and whose picture it is. */
export function drawLegend(
  pen: Pen,
  theme: Theme,
  area: Rect,
  heat: HeatMap | null,
  hasEmotionFromFeedback: boolean,
): void {
  const mark = drawMark(pen, theme, area)
  if (!heat) return
  const texts = { x: area.x, width: area.width - mark - 24 }
  const x = drawScale(pen, theme, { ...texts, y: area.y, height: row })
  const basis = basisText(heat)
  pen.text(
    basis,
    { x, y: area.y, width: Math.max(40, texts.x + texts.width - x), height: row },
    { font: label, fill: theme.mutedText, align: 'left', vertical: 'middle', maxLines: 1 },
  )
  const method = hasEmotionFromFeedback ? `${words.method} ${words.emotionMethod}` : words.method
  const box = { ...texts, y: area.y + row + 6, height: 2 * 16 }
  pen.text(method, box, { font: small, fill: theme.mutedText, lineHeight: 16, maxLines: 2 })
}

function basisText({ n, period }: HeatMap): string {
  const responses = words.responses(n)
  return period ? `${responses}, ${words.period(period.from, period.to)}` : responses
}

/** Returns the x behind the scale. */
function drawScale(pen: Pen, theme: Theme, box: Rect): number {
  const line = { align: 'left', vertical: 'middle', maxLines: 1 } as const
  let x = box.x
  const write = (text: string, font: typeof label | typeof small, fill: string) => {
    const width = Math.ceil(pen.measure(text, font)) + 1
    pen.text(text, { x, y: box.y, width, height: box.height }, { font, fill, ...line })
    x += width
  }
  write(words.heat, label, theme.text)
  x += 12
  for (const [i, from] of [0, ...heatSteps].entries()) {
    const chip = { x, y: box.y + 3, width: 34, height: 16 }
    drawChip(pen, theme, chip, { state: 'ok', heat: from })
    const range = i < heatSteps.length ? words.heatNumber(from) : `${words.heatNumber(from)}+`
    const fill = theme.onHeat[i] ?? theme.text
    pen.text(range, chip, { font: small, fill, align: 'center', vertical: 'middle', maxLines: 1 })
    x += 36
  }
  x += 14
  drawChip(pen, theme, { x, y: box.y + 3, width: 26, height: 16 }, { state: 'few', heat: 0 })
  x += 32
  write(words.tooFew, small, theme.mutedText)
  return x + 24
}

/** The product's name at the end; returns its width. */
function drawMark(pen: Pen, theme: Theme, area: Rect): number {
  const font = { size: 12, weight: 600 } as const
  const width = Math.ceil(pen.measure(words.madeWith, font)) + 1
  const box = { x: area.x + area.width - width, y: area.y, width, height: row }
  pen.text(words.madeWith, box, {
    font,
    fill: theme.mutedText,
    align: 'right',
    vertical: 'middle',
    maxLines: 1,
  })
  return width
}
