import type { IdBits } from '../id-bits'

/** Room for a place below the first word of an id, in what a number holds exactly. */
const places = 2 ** 21

/**
 * The places of ids in ascending order, as PostgreSQL orders them. Sorted as
 * numbers of an id's first word and its place, without a function that compares:
 * ids come from a hash, and hardly two of them begin alike.
 * @param ids at most two million
 */
export function idOrder(ids: readonly IdBits[]): Int32Array {
  const keys = new Float64Array(ids.length)
  for (let place = 0; place < ids.length; place += 1) {
    keys[place] = ((ids[place] as IdBits).a >>> 0) * places + place
  }
  keys.sort()
  const order = new Int32Array(ids.length)
  for (let place = 0; place < ids.length; place += 1) {
    const moved = (keys[place] as number) % places
    let at = place
    while (at > 0 && isBehind(ids[order[at - 1] as number] as IdBits, ids[moved] as IdBits)) {
      order[at] = order[at - 1] as number
      at -= 1
    }
    order[at] = moved
  }
  return order
}

function isBehind(one: IdBits, other: IdBits): boolean {
  if (one.a !== other.a) return one.a >>> 0 > other.a >>> 0
  if (one.b !== other.b) return one.b >>> 0 > other.b >>> 0
  if (one.c !== other.c) return one.c >>> 0 > other.c >>> 0
  return one.d >>> 0 > other.d >>> 0
}
