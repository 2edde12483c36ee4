import type { Rect } from '@/core/journey/geometry'
import type { PathItem, SceneItem } from './scene-items'

const known = new WeakMap<PathItem, Rect>()

/** A rectangle that holds the item, without the width of its stroke. */
export function itemBounds(item: SceneItem): Rect {
  if (item.kind === 'text') return item.box
  if (item.kind !== 'path') return item.rect
  const before = known.get(item)
  if (before) return before
  const bounds = pathBounds(item)
  known.set(item, bounds)
  return bounds
}

/** Of the control points too: never too small. */
function pathBounds({ commands }: PathItem): Rect {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  let [right, foot] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const [, ...numbers] of commands) {
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const [x, y] = [numbers[i] ?? 0, numbers[i + 1] ?? 0]
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      if (y > foot) foot = y
    }
  }
  return { x: left, y: top, width: right - left, height: foot - top }
}
