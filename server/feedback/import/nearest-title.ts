import { titleKey } from '@/core/feedback/titles'

type Named = { id: string; title: string }

/** From this share of common letter pairs on, two titles are worth a suggestion. */
const near = 0.5

/**
 * The touchpoint whose title shares most letter pairs with a name (Dice's
 * coefficient); null when none is near.
 */
export function nearestTitle(
  name: string,
  touchpoints: readonly Named[],
): { touchpointId: string; title: string } | null {
  const pairs = letterPairs(name)
  let best: { touchpointId: string; title: string } | null = null
  let closest = near
  for (const { id, title } of touchpoints) {
    const likeness = dice(pairs, letterPairs(title))
    if (likeness < closest) continue
    closest = likeness
    best = { touchpointId: id, title }
  }
  return best
}

function letterPairs(text: string): Set<string> {
  const letters = [...titleKey(text)]
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`))
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0
  let common = 0
  for (const pair of a) if (b.has(pair)) common += 1
  return (2 * common) / (a.size + b.size)
}
