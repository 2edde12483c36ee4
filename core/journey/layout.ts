import { cardSize } from './card-size'
import { type Point, type Rect, type Size, sameRect } from './geometry'
import type { JourneyNode, Lane, Records, Stage } from './records'
import { sortRecords } from './sorted'
import { spread } from './spread'
import type { TextMeasure } from './text-width'

/** Measures of the grid, in pixels. */
export const gridMetrics = {
  stageHeader: 56,
  laneHeader: 152,
  /** Between a cell's edge and its content at the start and at the top. */
  padding: 16,
  /** Kept free after the content at the end and at the bottom: connections run here. */
  gutter: 28,
  /** Between two cards that are placed automatically. */
  gap: 16,
  minColumn: 232,
  minRow: 104,
  /** Height of the strip in which the emotion line is drawn. */
  emotion: 112,
} as const

export type Band = { readonly id: string } & Rect

/**
 * Where everything is, in logical pixels from the top start corner: the corner
 * of the two headers. Logical means left to right; a right-to-left page mirrors
 * the whole.
 */
export type JourneyLayout = {
  /** A stage's header: `height` is the header's; its column reaches down to the layout's `height`. */
  readonly stages: readonly Band[]
  /** A lane's header: `width` is the header's; its row reaches to the layout's `width`. */
  readonly lanes: readonly Band[]
  /** By `cellKey(stageId, laneId)`. */
  readonly cells: ReadonlyMap<string, Rect>
  readonly nodes: ReadonlyMap<string, Rect>
  readonly width: number
  readonly height: number
  readonly headers: { readonly stageHeight: number; readonly laneWidth: number }
  /** The strip for the emotion line: the foot of the first `feeling` lane, or a row under the headers; null when nothing is felt yet. */
  readonly emotion: Rect | null
}

export type LayoutOptions = {
  /** Defaults to an estimate that is the same everywhere. */
  measure?: TextMeasure
  /** Reserve the emotion strip although no touchpoint has an emotion: the line comes from feedback. */
  emotionFromFeedback?: boolean
  /** An earlier layout: rectangles that did not change stay the same objects, so that views can skip them. */
  previous?: JourneyLayout
}

export function cellKey(stageId: string, laneId: string): string {
  return `${stageId}:${laneId}`
}

/** Records to rectangles. Pure and deterministic; a node whose stage or lane is missing has no place. */
export function layout(records: Records, options: LayoutOptions = {}): JourneyLayout {
  const { stages, lanes, nodes } = sortRecords(records)
  const sizes = new Map<string, Size>()
  for (const node of nodes) sizes.set(node.id, cardSize(node, options.measure))
  const offsets = spread(nodes, sizes)
  const felt = options.emotionFromFeedback === true || nodes.some(hasEmotion)
  const feeling = felt ? lanes.find((lane) => lane.kind === 'feeling') : undefined
  const ownStrip = felt && !feeling && lanes.length > 0 ? gridMetrics.emotion : 0

  const top = gridMetrics.stageHeader
  const columns = columnBands(stages, contentExtents(nodes, sizes, offsets, 'stageId'))
  const rows = rowBands(
    lanes,
    contentExtents(nodes, sizes, offsets, 'laneId'),
    top + ownStrip,
    feeling?.id,
  )
  const keep = keeper(options.previous)
  const cells = cellRects(columns, rows, keep)
  const end = columns.at(-1)
  const bottom = rows.at(-1)
  const width = end ? end.x + end.width : gridMetrics.laneHeader
  return {
    stages: columns,
    lanes: rows,
    cells,
    nodes: nodeRects(nodes, sizes, offsets, cells, keep),
    width,
    height: bottom ? bottom.y + bottom.height : top,
    headers: { stageHeight: gridMetrics.stageHeader, laneWidth: gridMetrics.laneHeader },
    emotion: emotionStrip(ownStrip, rows, feeling, width),
  }
}

function hasEmotion(node: JourneyNode): boolean {
  return node.type === 'touchpoint' && node.emotion !== null
}

/** The furthest edge of any node's card, by stage (x) or by lane (y). */
function contentExtents(
  nodes: readonly JourneyNode[],
  sizes: ReadonlyMap<string, Size>,
  offsets: ReadonlyMap<string, Point>,
  by: 'stageId' | 'laneId',
): Map<string, number> {
  const extents = new Map<string, number>()
  for (const node of nodes) {
    const size = sizes.get(node.id)
    const at = offsets.get(node.id)
    if (!size || !at) continue
    const edge = by === 'stageId' ? at.x + size.width : at.y + size.height
    const known = extents.get(node[by])
    if (known === undefined || edge > known) extents.set(node[by], edge)
  }
  return extents
}

function columnBands(stages: readonly Stage[], extents: ReadonlyMap<string, number>): Band[] {
  let x: number = gridMetrics.laneHeader
  return stages.map((stage) => {
    const content = (extents.get(stage.id) ?? 0) + gridMetrics.gutter
    const width = Math.max(stage.width ?? gridMetrics.minColumn, content)
    const band = { id: stage.id, x, y: 0, width, height: gridMetrics.stageHeader }
    x += width
    return band
  })
}

function rowBands(
  lanes: readonly Lane[],
  extents: ReadonlyMap<string, number>,
  top: number,
  feelingId: string | undefined,
): Band[] {
  let y = top
  return lanes.map((lane) => {
    const strip = lane.id === feelingId ? gridMetrics.emotion : 0
    const extent = extents.get(lane.id)
    const content = (extent === undefined ? 0 : extent + gridMetrics.gutter) + strip
    const height = Math.max(lane.height ?? gridMetrics.minRow, content)
    const band = { id: lane.id, x: 0, y, width: gridMetrics.laneHeader, height }
    y += height
    return band
  })
}

type Keeper = {
  cell: (key: string, rect: Rect) => Rect
  node: (id: string, rect: Rect) => Rect
}

function keeper(previous: JourneyLayout | undefined): Keeper {
  const keep = (rect: Rect, known: Rect | undefined) =>
    known && sameRect(known, rect) ? known : rect
  return {
    cell: (key, rect) => keep(rect, previous?.cells.get(key)),
    node: (id, rect) => keep(rect, previous?.nodes.get(id)),
  }
}

function cellRects(
  columns: readonly Band[],
  rows: readonly Band[],
  keep: Keeper,
): Map<string, Rect> {
  const cells = new Map<string, Rect>()
  for (const row of rows) {
    for (const column of columns) {
      const key = cellKey(column.id, row.id)
      const rect = { x: column.x, y: row.y, width: column.width, height: row.height }
      cells.set(key, keep.cell(key, rect))
    }
  }
  return cells
}

function nodeRects(
  nodes: readonly JourneyNode[],
  sizes: ReadonlyMap<string, Size>,
  offsets: ReadonlyMap<string, Point>,
  cells: ReadonlyMap<string, Rect>,
  keep: Keeper,
): Map<string, Rect> {
  const rects = new Map<string, Rect>()
  for (const node of nodes) {
    const cell = cells.get(cellKey(node.stageId, node.laneId))
    const size = sizes.get(node.id)
    const at = offsets.get(node.id)
    if (!cell || !size || !at) continue
    const rect = { x: cell.x + at.x, y: cell.y + at.y, ...size }
    rects.set(node.id, keep.node(node.id, rect))
  }
  return rects
}

function emotionStrip(
  ownStrip: number,
  rows: readonly Band[],
  feeling: Lane | undefined,
  width: number,
): Rect | null {
  const x = gridMetrics.laneHeader
  const place = { x, width: width - x, height: gridMetrics.emotion }
  if (ownStrip > 0) return { ...place, y: gridMetrics.stageHeader }
  const row = rows.find((band) => band.id === feeling?.id)
  return row ? { ...place, y: row.y + row.height - gridMetrics.emotion } : null
}
