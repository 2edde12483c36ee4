/** One line of a stream of text. */
export type Line =
  /** `number`: its place in the stream, from 1; empty lines count too. */
  { number: number; text: string } | { number: number; problem: string }

/** What is read at a time, and how long a line may be, in bytes. */
export type LineLimits = { lines: number; bytes: number; line: number }

const newline = 0x0a
const byteOrderMark = '\uFEFF'

/**
 * The lines of a stream of UTF-8, in portions of so many lines or bytes. No
 * more is read of the stream while a portion is being worked on, and never
 * more is held than one portion and one piece of the network's. Empty lines
 * are passed over; what follows the last line break is a line too.
 */
export async function* portionsOf(
  body: AsyncIterable<Uint8Array>,
  limits: LineLimits,
): AsyncGenerator<Line[]> {
  const lines = new LineCutter(limits.line)
  let portion: Line[] = []
  let bytes = 0
  for await (const piece of body) {
    for (const line of lines.cut(piece)) {
      portion.push(line)
      bytes += 'text' in line ? line.text.length : 0
      if (portion.length < limits.lines && bytes < limits.bytes) continue
      yield portion
      portion = []
      bytes = 0
    }
  }
  const last = lines.end()
  if (last) portion.push(last)
  if (portion.length > 0) yield portion
}

/** Cuts pieces of a stream into lines. What is too long is not kept, only counted. */
class LineCutter {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  #number = 1
  #begun: Uint8Array[] = []
  #length = 0

  constructor(private readonly longest: number) {}

  *cut(piece: Uint8Array): Generator<Line> {
    let start = 0
    for (;;) {
      const end = piece.indexOf(newline, start)
      if (end < 0) break
      this.#keep(piece.subarray(start, end))
      const line = this.end()
      if (line) yield line
      this.#number += 1
      start = end + 1
    }
    this.#keep(piece.subarray(start))
  }

  /** The line that has been kept so far; null when it is empty. */
  end(): Line | null {
    const [begun, length, number] = [this.#begun, this.#length, this.#number]
    this.#begun = []
    this.#length = 0
    if (length > this.longest) {
      const problem = `The line is longer than ${this.longest / 1024} KB. Shorten its texts.`
      return { number, problem }
    }
    try {
      const text = this.#decoder.decode(Buffer.concat(begun))
      const whole = number === 1 && text.startsWith(byteOrderMark) ? text.slice(1) : text
      return whole.trim() === '' ? null : { number, text: whole }
    } catch {
      return { number, problem: 'The line is not UTF-8 text. Save it as UTF-8 and send it again.' }
    }
  }

  #keep(bytes: Uint8Array): void {
    if (bytes.length === 0) return
    this.#length += bytes.length
    if (this.#length > this.longest) this.#begun = []
    else this.#begun.push(bytes)
  }
}
