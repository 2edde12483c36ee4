import type { Rect } from '@/core/journey/geometry'
import type { JourneyLayout } from '@/core/journey/layout'
import type { Lane, Records, Stage } from '@/core/journey/records'
import { lineHeightFactor } from '@/core/journey/text-lines'
import type { Pen } from './pen'
import { drawHeatNumber, type HeatById } from './scene-heat'
import { laneTint, type Theme } from './theme'
import { words } from './words'

type GridContext = { pen: Pen; theme: Theme; records: Records; heat: HeatById }

/** The ground: headers of stages and lanes, and the lines between cells. */
export function drawGrid(context: GridContext, layout: JourneyLayout): void {
  const { pen, theme } = context
  const { stageHeight, laneWidth } = layout.headers
  pen.rect({ x: 0, y: 0, width: layout.width, height: layout.height }, { fill: theme.canvas })
  pen.rect({ x: 0, y: 0, width: layout.width, height: stageHeight }, { fill: theme.header })
  pen.rect({ x: 0, y: 0, width: laneWidth, height: layout.height }, { fill: theme.header })
  drawLines(pen, theme, layout)
  if (layout.emotion && !layout.lanes.some((lane) => within(layout.emotion, lane))) {
    drawStripTitle(pen, theme, layout.emotion, laneWidth)
  }
  for (const band of layout.stages) {
    const stage = context.records.get(band.id)
    if (stage?.type === 'stage') pen.about(band.id, () => drawStage(context, stage, band))
  }
  for (const band of layout.lanes) {
    const lane = context.records.get(band.id)
    if (lane?.type === 'lane')
      pen.about(band.id, () => drawLane(context, lane, band, layout.emotion))
  }
}

function within(strip: Rect | null, row: Rect): boolean {
  return strip !== null && strip.y >= row.y && strip.y < row.y + row.height
}

function drawLines(pen: Pen, theme: Theme, layout: JourneyLayout): void {
  const { stageHeight } = layout.headers
  const columns = layout.stages.map(({ x }) => [x, 0, x, layout.height] as const)
  const rows = layout.lanes.map(({ y }) => [0, y, layout.width, y] as const)
  const head = [0, stageHeight, layout.width, stageHeight] as const
  const lines = [...columns, ...rows, head]
  pen.path(
    lines.flatMap(([x1, y1, x2, y2]) => [['M', x1, y1] as const, ['L', x2, y2] as const]),
    { stroke: theme.line },
  )
}

function drawStripTitle(pen: Pen, theme: Theme, strip: Rect, laneWidth: number): void {
  const box = { x: 16, y: strip.y, width: laneWidth - 24, height: strip.height }
  const font = { size: 13, weight: 600 } as const
  pen.text(words.emotion, box, { font, fill: theme.mutedText, vertical: 'middle', maxLines: 1 })
}

function drawStage({ pen, theme, heat }: GridContext, stage: Stage, band: Rect): void {
  const padding = 16
  const felt = heat.get(stage.id)
  const inner = {
    x: band.x + padding,
    y: band.y,
    width: band.width - 2 * padding,
    height: band.height,
  }
  const taken = felt ? drawHeatNumber(pen, theme, inner, felt) : 0
  const width = inner.width - (taken > 0 ? taken + 12 : 0)
  pen.text(
    stage.title,
    { ...inner, y: band.y + 4, width, height: band.height - 8 },
    {
      font: { size: 14, weight: 600 },
      fill: theme.text,
      vertical: 'middle',
      maxLines: fitting(stage.title, 14, band.height - 8),
    },
  )
}

/** Room for the faces of the emotion scale beside the name of their lane. */
const scaleFaces = 28

function drawLane({ pen, theme }: GridContext, lane: Lane, band: Rect, emotion: Rect | null): void {
  const tint = laneTint(theme, lane.kind)
  pen.rect({ x: band.x, y: band.y + 1, width: 4, height: band.height - 1 }, { fill: tint.edge })
  const width = band.width - 28 - (within(emotion, band) ? scaleFaces : 0)
  const box = { x: band.x + 16, y: band.y + 12, width, height: band.height - 24 }
  const font = { size: 13, weight: 600 } as const
  pen.text(lane.title, box, {
    font,
    fill: theme.text,
    maxLines: fitting(lane.title, 13, box.height),
  })
}

/** How many lines of this text fit into the height, at least one and at most three. */
function fitting(text: string, size: number, height: number): number {
  return Math.max(1, Math.min(3, Math.floor(height / (size * lineHeightFactor(text)))))
}
