import { type Delimiter, delimiters } from '@/core/feedback/mapping'

/** How many rows are looked at. */
const rowsSeen = 50

/**
 * The delimiter that cuts the beginning of a text into rows of one and the
 * same length, the longer the better. A comma when nothing speaks for any.
 */
export function findDelimiter(text: string): Delimiter {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const score = evenness(fieldCounts(text, delimiter))
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

/** Fields of each complete row, quoted delimiters and line breaks not counted. */
function fieldCounts(text: string, delimiter: Delimiter): number[] {
  const counts: number[] = []
  let fields = 1
  let quoted = false
  let blank = true
  for (const character of text) {
    if (character === '"') quoted = !quoted
    else if (quoted) continue
    else if (character === delimiter) fields += 1
    else if (character === '\n' || (character === '\r' && !blank)) {
      if (!blank) counts.push(fields)
      if (counts.length === rowsSeen) return counts
      fields = 1
      blank = true
      continue
    }
    if (character !== '\r') blank = false
  }
  if (counts.length === 0) counts.push(fields)
  return counts
}

/** Fields of the header, discounted by the share of rows that do not agree with it; 0 when it has but one. */
function evenness(counts: readonly number[]): number {
  const header = counts[0] ?? 1
  if (header < 2) return 0
  const agreeing = counts.filter((count) => count === header).length / counts.length
  return agreeing * agreeing * (header - 1)
}
