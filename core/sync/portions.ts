import type { JourneyRecord } from '@/core/journey/records'
import type { ReversibleDiff } from './diff'

/**
 * Characters of JSON in one portion. A character is at most three bytes on its
 * way, so a portion stays below `largestMessage`, which the server takes at most.
 */
const mostCharacters = 1_500_000
/** So few records always fit: the longest texts and links of one make about 130,000 characters. */
const alwaysFits = 10

/** What has to be there before a record, and goes after it. */
const rank: Record<JourneyRecord['type'], number> = {
  stage: 0,
  lane: 0,
  touchpoint: 1,
  note: 2,
  connection: 3,
}

/**
 * A change in pieces that can travel one after the other, each of which fits
 * the journey as the ones before have left it: to bring back a removed map of
 * thousands of cards is more than one message may hold. Nearly always one piece.
 */
export function portions(change: ReversibleDiff): ReversibleDiff[] {
  const { added, updated, removed } = change
  if (added.length + updated.length + removed.length <= alwaysFits) return [change]
  const pieces: ReversibleDiff[] = []
  let left = 0
  const put = (size: number, into: (piece: ReversibleDiff) => void) => {
    if (size > left || pieces.length === 0) {
      pieces.push({ added: [], updated: [], removed: [] })
      left = mostCharacters
    }
    left -= size
    const piece = pieces.at(-1)
    if (piece) into(piece)
  }
  const sizeOf = (record: JourneyRecord) => JSON.stringify(record).length
  for (const record of inRank(added)) put(sizeOf(record), (piece) => piece.added.push(record))
  for (const pair of updated) put(sizeOf(pair[1]), (piece) => piece.updated.push(pair))
  for (const record of inRank(removed).toReversed()) {
    put(record.id.length, (piece) => piece.removed.push(record))
  }
  return pieces
}

function inRank(records: readonly JourneyRecord[]): JourneyRecord[] {
  return records.toSorted((a, b) => rank[a.type] - rank[b.type])
}
