import type { Point } from '@/core/journey/geometry'

/** Things that lie so close together that they are shown as one, where the first of them lies. */
export type Gathered<Spot> = { readonly at: Point; readonly spots: readonly Spot[] }

/**
 * Gathers what lies closer than `distance`. The order of the spots decides, and
 * nothing else, so that the same spots gather the same way wherever one looks.
 * Each spot asks only its own and the eight squares around it.
 */
export function gather<Spot extends { readonly at: Point }>(
  spots: readonly Spot[],
  distance: number,
): Gathered<Spot>[] {
  type Group = { at: Point; spots: Spot[] }
  const groups: Group[] = []
  const squares = new Map<string, Group[]>()
  for (const spot of spots) {
    const column = Math.floor(spot.at.x / distance)
    const row = Math.floor(spot.at.y / distance)
    const near = around(column, row)
      .flatMap((key) => squares.get(key) ?? [])
      .find(({ at }) => isNear(at, spot.at, distance))
    if (near) {
      near.spots.push(spot)
      continue
    }
    const group = { at: spot.at, spots: [spot] }
    groups.push(group)
    const key = squareKey(column, row)
    const there = squares.get(key)
    if (there) there.push(group)
    else squares.set(key, [group])
  }
  return groups
}

function around(column: number, row: number): string[] {
  return [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((end) => squareKey(column + end, row + down)))
}

function squareKey(column: number, row: number): string {
  return `${column}:${row}`
}

function isNear(a: Point, b: Point, distance: number): boolean {
  return Math.abs(a.x - b.x) < distance && Math.abs(a.y - b.y) < distance
}
