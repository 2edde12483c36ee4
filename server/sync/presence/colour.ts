import { type Peer, peerColours } from '@/core/presence/presence'

/** The colour that the fewest of these peers have; of several, the first. */
export function leastUsedColour(peers: Iterable<Peer>): number {
  const uses = new Array<number>(peerColours).fill(0)
  for (const { colour } of peers) uses[colour] = (uses[colour] ?? 0) + 1
  return uses.indexOf(Math.min(...uses))
}
