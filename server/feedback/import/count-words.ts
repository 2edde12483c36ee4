import { wordKey } from '@/core/feedback/values'
import { ownText } from './memo'
import { readNumber } from './values'

/** A word as it came first, and in how many rows it is, in whatever spelling `wordKey` lets pass. */
export type CountedWord = { word: string; rows: number }

/** A word is no longer than this, in UTF-16 code units. */
const longest = 100
/** Numbers are looked for and thrown out only when so many texts have come together. */
const crowd = 1000

/** Counts a column's words: cells that are no numbers. */
export class WordCounter {
  /** By the cell's text; null once there are too many words. */
  #rows: Map<string, number> | null = new Map()
  #crowded: number

  /** @param most different words; with more, the column is one of free text and has none */
  constructor(private readonly most: number) {
    this.#crowded = most + crowd
  }

  add(cell: string): void {
    const rows = this.#rows
    if (rows === null) return
    const before = rows.get(cell)
    if (before !== undefined) rows.set(cell, before + 1)
    else {
      rows.set(ownText(cell), 1)
      if (rows.size > this.#crowded) this.#thin(rows)
    }
  }

  /** The words, the most frequent first; null when there are too many. */
  get words(): CountedWord[] | null {
    if (this.#rows === null) return null
    const words = new Map<string, CountedWord>()
    for (const [cell, rows] of this.#rows) {
      if (!isWord(cell)) continue
      const key = wordKey(cell)
      const known = words.get(key)
      if (known) known.rows += rows
      else words.set(key, { word: cell.trim(), rows })
    }
    if (words.size > this.most) return null
    return [...words.values()].sort((a, b) => b.rows - a.rows)
  }

  /** Throws out what is no word, so that a column of many numbers takes no room. */
  #thin(rows: Map<string, number>): void {
    for (const cell of rows.keys()) if (!isWord(cell)) rows.delete(cell)
    this.#crowded = rows.size + crowd
    // Spellings of one word count as one: only far more texts than words are too many for sure.
    if (rows.size > this.most * 4) this.#rows = null
  }
}

function isWord(cell: string): boolean {
  const word = cell.trim()
  return word !== '' && word.length <= longest && readNumber(word) === null
}

/** The words among some values; none when there are more than `most` different ones. */
export function countWords(values: readonly string[], most: number): CountedWord[] {
  const counter = new WordCounter(most)
  for (const value of values) counter.add(value)
  return counter.words ?? []
}
