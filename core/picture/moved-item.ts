import type { Point, Rect } from '@/core/journey/geometry'
import type { SceneItem } from './scene-items'
import { placedPath } from './shapes'

/** The item, shifted. */
export function movedItem(item: SceneItem, by: Point): SceneItem {
  if (item.kind === 'path') return { ...item, commands: placedPath(item.commands, by, 1) }
  if (item.kind !== 'text') return { ...item, rect: movedRect(item.rect, by) }
  const at = { x: item.at.x + by.x, y: item.at.y + by.y }
  return { ...item, at, box: movedRect(item.box, by) }
}

function movedRect(rect: Rect, by: Point): Rect {
  return { ...rect, x: rect.x + by.x, y: rect.y + by.y }
}
