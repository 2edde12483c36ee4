import { connectionText, plateMetrics } from '@/core/journey/connection-label'
import type { Point, Rect } from '@/core/journey/geometry'
import { roundedPath } from '@/core/journey/path'
import type { Connection, Records } from '@/core/journey/records'
import type { Route } from '@/core/journey/route'
import type { Pen } from './pen'
import { arrowPath } from './shapes'
import type { Theme } from './theme'

const arrow = 8

/** Lines and arrow heads; they lie under the cards. */
export function drawConnections(
  pen: Pen,
  theme: Theme,
  records: Records,
  routes: ReadonlyMap<string, Route>,
): void {
  for (const [id, route] of routes) {
    const record = records.get(id)
    if (record?.type === 'connection')
      pen.about(id, () => drawLine(pen, theme, record, route.points))
  }
}

/** 1.5 px, and up to four more for a branch that everybody takes. */
function connectionWidth(connection: Connection): number {
  return 1.5 + (connection.probability === null ? 0 : connection.probability * 4)
}

function drawLine(pen: Pen, theme: Theme, connection: Connection, points: readonly Point[]): void {
  const tip = points.at(-1)
  const before = points.at(-2)
  if (!tip || !before) return
  const width = connectionWidth(connection)
  const [dx, dy] = [Math.sign(tip.x - before.x), Math.sign(tip.y - before.y)]
  const size = arrow + width - 1.5
  const end = { x: tip.x - dx * (size - 1), y: tip.y - dy * (size - 1) }
  const line = roundedPath([...points.slice(0, -1), end])
  pen.path(line, { stroke: theme.connection, strokeWidth: width })
  pen.path(arrowPath(tip, dx, dy, size), { fill: theme.connection })
}

/** Labels on their plates; they lie over the cards. */
export function drawLabels(
  pen: Pen,
  theme: Theme,
  records: Records,
  routes: ReadonlyMap<string, Route>,
): void {
  for (const [id, route] of routes) {
    const record = records.get(id)
    const text = record?.type === 'connection' ? connectionText(record) : ''
    if (text !== '') pen.about(id, () => drawLabel(pen, theme, text, route.labelAt))
  }
}

function drawLabel(pen: Pen, theme: Theme, text: string, at: Point): void {
  const { fontSize, paddingX, height, widestText } = plateMetrics
  const font = { size: fontSize, weight: 500 } as const
  const width = Math.min(widestText, Math.ceil(pen.measure(text, font)) + 1)
  const box: Rect = { x: at.x - width / 2, y: at.y - height / 2, width, height }
  const plate = { ...box, x: box.x - paddingX, width: width + 2 * paddingX }
  pen.rect(plate, { fill: theme.canvas, stroke: theme.edge }, height / 2)
  pen.text(text, box, { font, fill: theme.text, align: 'center', vertical: 'middle', maxLines: 1 })
}
