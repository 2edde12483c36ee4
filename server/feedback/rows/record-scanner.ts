import { Invalid } from '@/server/errors'
import { Seeker } from './seeker'

const quote = '"'

/** A record as far as the text goes: 'open' ends within a quoted cell. */
type Found = 'whole' | 'more' | 'open'

/**
 * Cuts delimited text (RFC 4180, read leniently) into records and their cells,
 * as the text comes in pieces:
 *
 * - Records end at the line break that ends the first one, "\n", "\r\n" or "\r";
 *   others are text. An empty line is a record with one empty cell.
 * - A cell that begins with a quote goes on to the quote that closes it: the
 *   one before a delimiter, a line break, a NUL or the end. "" in it is one quote.
 * - Where something else follows a single quote, the cell was not meant to be
 *   quoted: it keeps its quotes and ends like any other. So does one with quotes inside.
 */
export class RecordScanner {
  #text = ''
  /** Where the next record begins. */
  #at = 0
  /** Whether nothing comes behind the text. */
  #ended = false
  #records = 0
  /** Why the next record cannot be read, now or ever. */
  #stopped: Invalid | 'more' | null = null
  readonly #quotes = new Seeker(quote)
  readonly #delimiters: Seeker
  /** Null until the first record has ended. */
  #breaks: Seeker | null = null
  #breakLength = 0
  #opening = ''

  /** @param longest what one record may have, in UTF-16 code units */
  constructor(
    private readonly delimiter: string,
    private readonly longest: number,
  ) {
    this.#delimiters = new Seeker(delimiter)
  }

  add(text: string): void {
    this.#begin(this.#at < this.#text.length ? this.#text.slice(this.#at) + text : text)
  }

  /** Says that nothing more comes: what is left is a record too. */
  end(): void {
    this.#ended = true
    this.#begin(this.#text.slice(this.#at))
  }

  /**
   * The cells of each record that ends in what was added.
   * @throws Invalid when a quote is never closed or a record is too long; what comes before has
   * been given then.
   */
  take(): string[][] {
    const records: string[][] = []
    for (;;) {
      const cells: string[] = []
      if (!this.#next(cells)) break
      records.push(cells)
    }
    if (records.length === 0) this.#demandSound()
    return records
  }

  /** Passes over the records that end in what was added; how many there were. @throws Invalid as `take`. */
  pass(): number {
    const before = this.#records
    while (this.#next(null)) {}
    this.#demandSound()
    return this.#records - before
  }

  #demandSound(): void {
    if (this.#stopped instanceof Invalid) throw this.#stopped
  }

  #begin(text: string): void {
    if (this.#stopped === 'more') this.#stopped = null
    this.#text = text
    this.#at = 0
    this.#quotes.begin(text)
    this.#delimiters.begin(text)
    this.#breaks?.begin(text)
  }

  /** Reads the next record into `cells`, if they are asked for; whether there is one. */
  #next(cells: string[] | null): boolean {
    if (this.#stopped) return false
    const from = this.#at
    const found = from < this.#text.length ? this.#read(cells) : 'more'
    const end = found === 'whole' ? Math.min(this.#at, this.#text.length) : this.#text.length
    if (end - from > this.longest) this.#stopped = tooLong(this.#records, this.longest)
    else if (found === 'open') this.#stopped = neverClosed(this.#records)
    else if (found === 'more') this.#stopped = 'more'
    if (this.#stopped) return false
    this.#records += 1
    return true
  }

  #read(cells: string[] | null): Found {
    const from = this.#at
    const end = this.#breaks?.next(from) ?? -1
    if (end < 0 || this.#quotes.next(from) < end) return this.#readQuoted(cells)
    if (end === this.#text.length && !this.#ended) return 'more'
    if (cells) this.#split(cells, from, end)
    this.#at = end + this.#breakLength
    return 'whole'
  }

  #split(cells: string[], from: number, end: number): void {
    let start = from
    for (;;) {
      const delimiter = this.#delimiters.next(start)
      if (delimiter >= end) break
      cells.push(this.#text.slice(start, delimiter))
      start = delimiter + 1
    }
    cells.push(this.#text.slice(start, end))
  }

  /** A record with quotes in it, cell by cell. */
  #readQuoted(cells: string[] | null): Found {
    const text = this.#text
    let start = this.#at
    for (;;) {
      this.#opening = ''
      if (text[start] === quote) {
        const behind = this.#readOpening(start, cells !== null)
        if (typeof behind !== 'number') return behind
        start = behind
      }
      const delimiter = this.#delimiters.next(start)
      const end = this.#breakBefore(start, delimiter)
      if (end === null) return 'more'
      if (end >= delimiter && delimiter < text.length) {
        cells?.push(this.#opening + text.slice(start, delimiter))
        start = delimiter + 1
        continue
      }
      if (end === text.length && !this.#ended) return 'more'
      cells?.push(this.#opening + text.slice(start, end))
      this.#at = end + this.#breakLength
      return 'whole'
    }
  }

  /** Reads what is quoted at a cell's beginning into `#opening`, if it is asked for; the place behind it. */
  #readOpening(start: number, wanted: boolean): number | Found {
    const close = this.#closing(start + 1)
    if (close < 0) return this.#ended ? 'open' : 'more'
    const meant = this.#endsCell(close + 1)
    if (wanted) {
      const inside = this.#text.slice(start + 1, close)
      const plain = inside.includes(quote) ? inside.replaceAll('""', quote) : inside
      this.#opening = meant ? plain : `"${plain}"`
    }
    return close + 1
  }

  /** The first quote from `from` on that is not doubled; -1 when there is none yet. */
  #closing(from: number): number {
    let at = this.#quotes.next(from)
    while (this.#text[at + 1] === quote) at = this.#quotes.next(at + 2)
    return at >= this.#text.length || (at + 1 === this.#text.length && !this.#ended) ? -1 : at
  }

  /** Whether a quoted cell may end before `at`. */
  #endsCell(at: number): boolean {
    const next = this.#text[at]
    if (next === undefined || next === this.delimiter || next === '\0') return true
    return this.#breakBefore(at, at + 1) === at
  }

  /**
   * Where a line break stands from `from` on and before `before`, else something
   * behind; the text's length when there is none. Null when more text may make
   * another one of it. The file's first one says what line breaks are.
   */
  #breakBefore(from: number, before: number): number | null {
    const text = this.#text
    if (this.#breaks) return this.#breaks.next(from)
    let at = from
    while (at < before && at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1
    if (at >= before || at >= text.length) return text.length
    if (text[at] === '\r' && at + 1 === text.length && !this.#ended) return null
    const mark = text[at] === '\n' ? '\n' : text[at + 1] === '\n' ? '\r\n' : '\r'
    this.#breaks = new Seeker(mark)
    this.#breaks.begin(text)
    this.#breakLength = mark.length
    return at
  }
}

function neverClosed(records: number): Invalid {
  return new Invalid(
    `A quote that opens after row ${records} is never closed: the file is cut off, or a " is missing. Nothing was imported from there on.`,
  )
}

function tooLong(records: number, longest: number): Invalid {
  return new Invalid(
    `The row after row ${records} is longer than ${longest / 1024 / 1024} MB. A quote is probably not closed, or this is not a CSV file.`,
  )
}
