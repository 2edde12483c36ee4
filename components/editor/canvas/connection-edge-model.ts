import type { Edge } from '@xyflow/react'
import type { Point, Rect } from '@/core/journey/geometry'
import type { Connection, Records } from '@/core/journey/records'
import type { Route } from '@/core/journey/route'
import { type Arrangement, textOf } from '../state/arrangement'
import type { HandleSide } from './card-node'
import { keptList } from './kept-list'

export type ConnectionEdge = Edge<
  {
    record: Connection
    route: Route
    /** An end is being dragged: the route is out of date. */
    loose: boolean
  },
  'connection'
>

type Input = {
  readonly arrangement: Arrangement
  readonly selectedId: string | null
  readonly dragged: ReadonlyMap<string, Point> | null
}

/** Derives the canvas's edges; one of which nothing changed keeps its object, and so does the list. */
export function makeConnectionEdges(): (input: Input) => ConnectionEdge[] {
  let known = new Map<string, ConnectionEdge>()
  let list: ConnectionEdge[] = []
  return ({ arrangement: { records, layout, routes }, selectedId, dragged }) => {
    const next = new Map<string, ConnectionEdge>()
    for (const [id, route] of routes) {
      const record = records.get(id)
      const from = record?.type === 'connection' && layout.nodes.get(record.fromId)
      const to = record?.type === 'connection' && layout.nodes.get(record.toId)
      if (!from || !to) continue
      const loose = dragged !== null && (dragged.has(record.fromId) || dragged.has(record.toId))
      const ends = {
        sourceHandle: sideAt(from, route.points[0]),
        targetHandle: sideAt(to, route.points.at(-1)),
      }
      const edge = { record, route, loose, selected: id === selectedId, ...ends, records }
      next.set(id, kept(known.get(id), edge))
    }
    known = next
    list = keptList(list, [...next.values()])
    return list
  }
}

type Parts = ConnectionEdge['data'] & {
  record: Connection
  route: Route
  loose: boolean
  selected: boolean
  sourceHandle: HandleSide
  targetHandle: HandleSide
  records: Records
}

function kept(before: ConnectionEdge | undefined, parts: Parts): ConnectionEdge {
  const { record, route, loose, selected, sourceHandle, targetHandle } = parts
  const same =
    before?.data?.record === record &&
    before.data.route === route &&
    before.data.loose === loose &&
    before.selected === selected &&
    before.sourceHandle === sourceHandle &&
    before.targetHandle === targetHandle
  if (same) return before
  return {
    id: record.id,
    type: 'connection',
    source: record.fromId,
    target: record.toId,
    sourceHandle,
    targetHandle,
    selected,
    data: { record, route, loose },
    ariaLabel: describe(record, parts.records),
  }
}

/** The side of a card at which a route begins or ends. */
export function sideAt(rect: Rect, point: Point | undefined): HandleSide {
  if (!point) return 'end'
  const distances: [HandleSide, number][] = [
    ['end', Math.abs(point.x - rect.x - rect.width)],
    ['start', Math.abs(point.x - rect.x)],
    ['top', Math.abs(point.y - rect.y)],
    ['bottom', Math.abs(point.y - rect.y - rect.height)],
  ]
  return distances.reduce((best, each) => (each[1] < best[1] ? each : best))[0]
}

function describe(record: Connection, records: Records): string {
  const from = records.get(record.fromId)
  const to = records.get(record.toId)
  const title = (end: typeof from) => (end && textOf(end).trim()) || 'Untitled'
  return `Connection from ${title(from)} to ${title(to)}`
}
