/** A repeatable source of numbers below 1 (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * A survey as tools export it: one row a customer with an id and attributes,
 * one column a touchpoint with 0..5 ratings, 0 for "not applicable".
 */
export function wideSurvey(titles: readonly string[], rows: number, seed = 1): string {
  const roll = dice(seed)
  const lines = [['', 'id', 'Age', 'Class', ...titles].join(',')]
  for (let row = 0; row < rows; row += 1) {
    const ratings = titles.map((_, index) => Math.floor(roll() * (index % 2 === 0 ? 6 : 5)))
    const travelClass = roll() < 0.5 ? 'Eco' : 'Business'
    lines.push(
      [row, 100_000 + row, 18 + Math.floor(roll() * 60), travelClass, ...ratings].join(','),
    )
  }
  return `${lines.join('\n')}\n`
}
