import { emotionLine } from '@/core/journey/emotion-line'
import { type JourneyLayout, layout } from '@/core/journey/layout'
import { routeConnections } from '@/core/journey/route'
import { movedItem } from './moved-item'
import { Pen } from './pen'
import { drawCards } from './scene-cards'
import { drawConnections, drawLabels } from './scene-connections'
import { drawEmotion } from './scene-emotion'
import { drawGrid } from './scene-grid'
import { drawHeader } from './scene-header'
import { emotionsOf, heatById, wantsEmotionFromFeedback } from './scene-heat'
import type { SceneInput } from './scene-input'
import type { Scene, SceneItem } from './scene-items'
import { drawLegend, legendHeight } from './scene-legend'

const margin = 40
/** Between title and map, and between map and legend. */
const space = 24
/** So that title and legend have room over a small map. */
const leastWidth = 960

/**
 * A journey as one picture: everything placed, text wrapped, ready to be painted
 * on any canvas or turned into native shapes. Pure: the same input gives the same
 * scene, wherever the measure gives the same widths.
 */
export function makeScene(input: SceneInput): Scene {
  const { options, records, heat } = input
  const map =
    options.layout ?? layout(records, { emotionFromFeedback: wantsEmotionFromFeedback(heat) })
  const items = mapItems(input, map)
  if (options.frame === 'map') {
    return { width: map.width, height: map.height, background: options.theme.canvas, items }
  }
  return framed(input, map, items)
}

/** The map alone, in the layout's coordinates. */
function mapItems(input: SceneInput, map: JourneyLayout): SceneItem[] {
  const { records, heat, options } = input
  const { theme } = options
  const pen = new Pen(options.measure)
  const context = { pen, theme, records, heat: heatById(heat) }
  drawGrid(context, map)
  if (map.emotion) {
    drawEmotion(pen, theme, map.emotion, emotionLine(records, map, emotionsOf(heat)))
  }
  const routes = options.routes ?? routeConnections(records, map)
  drawConnections(pen, theme, records, routes)
  drawCards(context, map)
  drawLabels(pen, theme, records, routes)
  return pen.items
}

/** Title above, legend below, margins around. */
function framed(input: SceneInput, map: JourneyLayout, items: readonly SceneItem[]): Scene {
  const { theme, measure } = input.options
  const pen = new Pen(measure)
  const inner = Math.max(map.width, leastWidth)
  const header = drawHeader(pen, input, { x: margin, y: margin, width: inner, height: 0 })
  const at = { x: margin, y: margin + header + space }
  const frame = { ...at, width: map.width, height: map.height }
  const legend = { x: margin, y: at.y + map.height + space, width: inner, height: legendHeight }
  const placed = items.map((item) => movedItem(item, at))
  pen.items.push(...placed)
  pen.rect(frame, { stroke: theme.edge })
  drawLegend(pen, theme, legend, input.heat ?? null, wantsEmotionFromFeedback(input.heat))
  return {
    width: inner + 2 * margin,
    height: Math.ceil(legend.y + (input.heat ? legendHeight : 22) + margin - 12),
    background: theme.canvas,
    items: pen.items,
  }
}
