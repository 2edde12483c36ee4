import { foldText } from '@/core/feedback/fold-text'

/**
 * Words one after the other, as a search compares them (core/feedback/fold-text.ts).
 * A zero byte, which no text holds, stands behind each, so that nothing is found across two.
 */
export class FoldedWords {
  #bytes = Buffer.alloc(1 << 16)
  #starts: number[] = [0]
  #length = 0

  /** Adds the text that stands in `bytes` as UTF-8 from `start` to before `end`. */
  add(bytes: Buffer, start: number, end: number): void {
    // Folded, a text may be longer.
    this.#demand(end - start + 1)
    if (!this.#addPlain(bytes, start, end)) {
      const folded = foldText(bytes.toString('utf8', start, end))
      this.#demand(Buffer.byteLength(folded) + 1)
      this.#length += this.#bytes.write(folded, this.#length)
    }
    this.#bytes[this.#length] = 0
    this.#length += 1
    this.#starts.push(this.#length)
  }

  /** All of it, and where each begins and the last one ends. */
  finish(): { folded: Buffer; starts: Int32Array } {
    return {
      folded: Buffer.from(this.#bytes.subarray(0, this.#length)),
      starts: Int32Array.from(this.#starts),
    }
  }

  /** Of plain ASCII, folding changes the capitals alone: no string is made of it. @returns false: it is not */
  #addPlain(bytes: Buffer, start: number, end: number): boolean {
    let length = this.#length
    for (let at = start; at < end; at += 1) {
      const byte = bytes[at] as number
      if (byte >= 0x80) return false
      this.#bytes[length] = byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte
      length += 1
    }
    this.#length = length
    return true
  }

  #demand(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const longer = Buffer.alloc(Math.max(this.#length + more, Math.ceil(this.#bytes.length * 1.5)))
    this.#bytes.copy(longer, 0, 0, this.#length)
    this.#bytes = longer
  }
}
