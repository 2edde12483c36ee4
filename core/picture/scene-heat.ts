import type { Heat } from '@/core/heat/heat'
import { heatStep } from '@/core/heat/heat'
import type { HeatMap } from '@/core/heat/views'
import type { FeltEmotion } from '@/core/journey/emotion-line'
import type { Rect } from '@/core/journey/geometry'
import type { Pen } from './pen'
import { hatchPath, startBand } from './shapes'
import type { Theme } from './theme'
import { words } from './words'

/** The heat of touchpoints and stages by id. */
export type HeatById = ReadonlyMap<string, Heat>

export function heatById(map: HeatMap | null | undefined): HeatById {
  const entries = map ? [...map.touchpoints.map(byTouchpoint), ...map.stages.map(byPlace)] : []
  return new Map(entries)
}

function byTouchpoint(place: HeatMap['touchpoints'][number]): [string, Heat] {
  return [place.touchpointId, place]
}

function byPlace(place: HeatMap['stages'][number]): [string, Heat] {
  return [place.id, place]
}

/** Emotions that come from feedback, by touchpoint. */
export function emotionsOf(map: HeatMap | null | undefined): Map<string, FeltEmotion> {
  const said = new Map<string, FeltEmotion>()
  for (const { touchpointId, emotion } of map?.touchpoints ?? []) {
    if (emotion) said.set(touchpointId, emotion)
  }
  return said
}

/** Whether the emotion line needs its strip although no touchpoint has an emotion. */
export function wantsEmotionFromFeedback(map: HeatMap | null | undefined): boolean {
  return (map?.touchpoints ?? []).some((place) => place.emotion !== null)
}

const bandWidth = 7

/** The band at the start side of a card: a colour, or a hatch where too few spoke. */
export function drawHeatBand(pen: Pen, theme: Theme, card: Rect, radius: number, heat: Heat): void {
  if (heat.state === 'none') return
  const shape = startBand(card, bandWidth, radius)
  if (heat.state === 'ok') {
    pen.path(shape, {
      fill: theme.heat[heatStep(heat.heat)],
      stroke: theme.heatEdge,
      strokeWidth: 0.5,
    })
    return
  }
  pen.path(shape, { fill: theme.hatch.ground })
  const inner = {
    x: card.x,
    y: card.y + radius,
    width: bandWidth,
    height: card.height - 2 * radius,
  }
  pen.path(hatchPath(inner), { stroke: theme.hatch.line, strokeWidth: 1 })
}

/**
 * The number on its colour, with the count beside it, right-aligned in the box.
 * Returns the width that it takes.
 */
export function drawHeatNumber(pen: Pen, theme: Theme, box: Rect, heat: Heat): number {
  if (heat.state === 'none') return 0
  const small = { size: 10, weight: 400 } as const
  const bold = { size: 11, weight: 600 } as const
  const count = words.count(heat.n)
  const countWidth = pen.measure(count, small)
  const right = box.x + box.width
  const style = { font: small, fill: theme.mutedText, align: 'right', vertical: 'middle' } as const
  pen.text(count, { ...box, x: right - countWidth - 1, width: countWidth + 1 }, style)
  const number = heat.state === 'ok' ? words.heatNumber(heat.heat) : ''
  const width = Math.max(22, pen.measure(number, bold) + 10)
  const chip = {
    x: right - countWidth - 6 - width,
    y: box.y + (box.height - 16) / 2,
    width,
    height: 16,
  }
  drawChip(pen, theme, chip, heat)
  if (number !== '') {
    const fill = theme.onHeat[heatStep(heat.heat)] ?? theme.text
    pen.text(number, chip, { font: bold, fill, align: 'center', vertical: 'middle', maxLines: 1 })
  }
  return width + 6 + countWidth
}

/** A small plate in the colour of the heat, or hatched. */
export function drawChip(
  pen: Pen,
  theme: Theme,
  chip: Rect,
  heat: Pick<Heat, 'state' | 'heat'>,
): void {
  if (heat.state === 'ok') {
    pen.rect(
      chip,
      { fill: theme.heat[heatStep(heat.heat)], stroke: theme.heatEdge, strokeWidth: 0.5 },
      5,
    )
    return
  }
  pen.rect(chip, { fill: theme.hatch.ground, stroke: theme.hatch.line, strokeWidth: 0.75 }, 5)
  const inner = { x: chip.x + 2, y: chip.y + 2, width: chip.width - 4, height: chip.height - 4 }
  pen.path(hatchPath(inner, 4), { stroke: theme.hatch.line, strokeWidth: 0.9 })
}
