import type { Heat } from '@/core/heat/heat'
import { cardLineHeight, cardMetrics, cardText } from '@/core/journey/card-size'
import type { Rect } from '@/core/journey/geometry'
import type { JourneyLayout } from '@/core/journey/layout'
import type { JourneyNode, Lane, Note, Records, Touchpoint } from '@/core/journey/records'
import { drawEmotionFace } from './emotion-face'
import type { Pen } from './pen'
import { drawHeatBand, drawHeatNumber, type HeatById } from './scene-heat'
import { starPath } from './shapes'
import { laneTint, type Theme } from './theme'

export type CardContext = { pen: Pen; theme: Theme; records: Records; heat: HeatById }

/** All touchpoints and notes at their places. */
export function drawCards(context: CardContext, layout: JourneyLayout): void {
  for (const [id, rect] of layout.nodes) {
    const node = context.records.get(id)
    if (node?.type === 'touchpoint') {
      context.pen.about(id, () => drawTouchpoint(context, node, rect))
    } else if (node?.type === 'note') context.pen.about(id, () => drawNote(context, node, rect))
  }
}

function drawTouchpoint({ pen, theme, heat }: CardContext, node: Touchpoint, card: Rect): void {
  const { radius } = cardMetrics
  pen.rect(card, { fill: theme.card, stroke: theme.edge }, radius)
  const felt = heat.get(node.id)
  if (felt) drawHeatBand(pen, theme, card, radius, felt)
  drawText(pen, node, card, theme.text)
  const { footer } = cardMetrics.touchpoint
  const foot = {
    x: card.x + cardMetrics.paddingX,
    y: card.y + card.height - cardMetrics.paddingY - footer,
    width: card.width - 2 * cardMetrics.paddingX,
    height: footer,
  }
  drawFooter(pen, theme, node, foot, felt)
}

function drawText(pen: Pen, node: JourneyNode, card: Rect, fill: string): void {
  const { fontSize, fontWeight, maxLines } = cardMetrics[node.type]
  const footer =
    node.type === 'touchpoint'
      ? cardMetrics.touchpoint.footer + cardMetrics.touchpoint.footerGap
      : 0
  const height = card.height - 2 * cardMetrics.paddingY - footer
  const lineHeight = cardLineHeight(node)
  const box = {
    x: card.x + cardMetrics.paddingX,
    y: card.y + cardMetrics.paddingY,
    width: card.width - 2 * cardMetrics.paddingX,
    height,
  }
  pen.text(cardText(node), box, {
    font: { size: fontSize, weight: fontWeight },
    fill,
    lineHeight,
    maxLines: Math.min(maxLines, Math.max(1, Math.round(height / lineHeight))),
  })
}

/** From the start: star, face, channel; at the end the heat's number and count. */
function drawFooter(
  pen: Pen,
  theme: Theme,
  node: Touchpoint,
  foot: Rect,
  heat: Heat | undefined,
): void {
  const taken = heat ? drawHeatNumber(pen, theme, foot, heat) : 0
  const middle = foot.y + foot.height / 2
  let x = foot.x
  if (node.momentOfTruth) {
    pen.path(starPath({ x: x + 7, y: middle }, 7), { fill: theme.star })
    x += 20
  }
  if (node.emotion !== null) {
    drawEmotionFace(pen, { x: x + 7, y: middle }, 7, node.emotion, theme.emotionLine)
    x += 20
  }
  const width = foot.x + foot.width - taken - 8 - x
  if (node.channel === '' || width < 24) return
  pen.text(
    node.channel,
    { x, y: foot.y, width, height: foot.height },
    {
      font: { size: 11, weight: 400 },
      fill: theme.mutedText,
      align: 'left',
      vertical: 'middle',
      maxLines: 1,
    },
  )
}

function drawNote({ pen, theme, records }: CardContext, node: Note, card: Rect): void {
  const lane = records.get(node.laneId) as Lane | undefined
  const tint = laneTint(theme, lane?.kind ?? 'custom')
  pen.rect(card, { fill: tint.fill, stroke: tint.edge }, 6)
  drawText(pen, node, card, theme.text)
}
