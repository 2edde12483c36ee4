/** Numbers from 0 to below `end`, the same ones for each seed. */
export function dice(seed) {
  let state = seed
  return (end) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * end)
  }
}
