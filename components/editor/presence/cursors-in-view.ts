import { centre, contains, inflate, type Point, type Rect } from '@/core/journey/geometry'

/** A cursor this far outside the window, in pixels, still shows its name. */
const margin = 24
/** As many cursors in view carry their names; of more, only some. */
const mostNamed = 50
/** How many carry their names when not all do: so few that they can be read. */
const namedInCrowd = 30

export type CursorsInView<Item> = {
  /** Those nearest to the window's middle last, so that they are drawn over the others. */
  readonly named: readonly Item[]
  readonly unnamed: readonly Item[]
}

/** Of some points on the screen those in the window, and of too many only the nearest by name. */
export function cursorsInView<Item extends Point>(
  items: readonly Item[],
  window: Rect,
): CursorsInView<Item> {
  const around = inflate(window, margin)
  const seen = items.filter((item) => contains(around, item))
  if (seen.length <= mostNamed) return { named: seen, unnamed: [] }
  const middle = centre(window)
  const away = ({ x, y }: Point) => Math.hypot(x - middle.x, y - middle.y)
  seen.sort((a, b) => away(b) - away(a))
  return { named: seen.slice(-namedInCrowd), unnamed: seen.slice(0, -namedInCrowd) }
}
