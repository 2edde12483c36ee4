import type { Anchor } from '@/core/comments/anchor'
import type { Point, Rect } from '@/core/journey/geometry'
import { cellKey } from '@/core/journey/layout'
import { cellAt } from '@/core/journey/places'
import type { Records } from '@/core/journey/records'
import { nameOrUntitled, recordName } from '../history/record-name'
import type { Arrangement } from '../state/arrangement'

/**
 * Where a thread's pin is, in pixels of the canvas: at a card's top end corner,
 * at a connection's label, at its point. Null: it has none, because what it
 * hangs on is a header or the whole journey, or is not there.
 */
export function pinPoint(anchor: Anchor, { layout, routes }: Arrangement): Point | null {
  switch (anchor.on) {
    case 'touchpoint':
    case 'note': {
      const rect = layout.nodes.get(anchor.recordId)
      return rect ? { x: rect.x + rect.width, y: rect.y } : null
    }
    case 'connection':
      return routes.get(anchor.recordId)?.labelAt ?? null
    case 'point': {
      const { cell, x, y } = anchor
      if (!cell) return { x, y }
      const rect = layout.cells.get(cellKey(cell.stageId, cell.laneId))
      return rect ? { x: rect.x + x, y: rect.y + y } : null
    }
    default:
      return null
  }
}

/** What is shown of the map when somebody goes to a thread; null: nothing in particular. */
export function anchorRect(anchor: Anchor, arrangement: Arrangement): Rect | null {
  const { layout } = arrangement
  if (anchor.on === 'stage') return layout.stages.find(({ id }) => id === anchor.recordId) ?? null
  if (anchor.on === 'lane') return layout.lanes.find(({ id }) => id === anchor.recordId) ?? null
  const card = 'recordId' in anchor ? layout.nodes.get(anchor.recordId) : undefined
  if (card) return card
  const point = pinPoint(anchor, arrangement)
  return point ? { x: point.x - 20, y: point.y - 20, width: 40, height: 40 } : null
}

/** Whether what a thread hangs on is not on the map now. */
export function isAway(anchor: Anchor, records: Records): boolean {
  if (anchor.on === 'journey') return false
  if (anchor.on !== 'point') return !records.has(anchor.recordId)
  const { cell } = anchor
  return cell !== null && !(records.has(cell.stageId) && records.has(cell.laneId))
}

/** What a thread hangs on, in words. @param title how it was called when the thread began */
export function anchorName(anchor: Anchor, title: string, records: Records): string {
  if (anchor.on === 'journey') return 'The whole map'
  if (anchor.on === 'point') {
    const stage = anchor.cell && records.get(anchor.cell.stageId)
    return stage ? `A place in ${recordName(stage, records)}` : 'A place on the map'
  }
  const record = records.get(anchor.recordId)
  return record ? recordName(record, records) : nameOrUntitled(anchor.on, title)
}

/** The stage in which a thread's pin lies; null: in none, as of lanes and of the whole map. */
export function stageOfAnchor(anchor: Anchor, records: Records): string | null {
  if (anchor.on === 'journey' || anchor.on === 'lane') return null
  if (anchor.on === 'point') return anchor.cell?.stageId ?? null
  if (anchor.on === 'stage') return anchor.recordId
  return stageOfRecord(anchor.recordId, records)
}

function stageOfRecord(id: string, records: Records): string | null {
  const record = records.get(id)
  if (!record) return null
  if ('stageId' in record) return record.stageId
  return record.type === 'connection' ? stageOfRecord(record.fromId, records) : null
}

/** A point of the canvas as an anchor. */
export function anchorAt(point: Point, { layout }: Arrangement): Anchor {
  const id = cellAt(layout, point)
  const rect = id && layout.cells.get(cellKey(id.stageId, id.laneId))
  const from = rect ?? { x: 0, y: 0 }
  return {
    on: 'point',
    cell: rect ? id : null,
    x: Math.round(point.x - from.x),
    y: Math.round(point.y - from.y),
  }
}
