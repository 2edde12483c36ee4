/** What `npm test` runs: the first ones, always the same. */
const pinned = { from: 1, count: 40 }

/** The seeds that this run is about: pinned ones, or those that `npm run fuzz` names. */
export function seedsToRun(): number[] {
  const from = Number(process.env.FUZZ_FROM || pinned.from)
  const count = Number(process.env.FUZZ_SEEDS || pinned.count)
  return Array.from({ length: count }, (_, index) => from + index)
}
