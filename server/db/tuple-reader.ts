/** A row: each field lies in `bytes` from `starts` to before `ends`; a null begins at -1. */
export type Tuple = { bytes: Buffer; starts: Int32Array; ends: Int32Array }

/** The signature, flags and an empty extension. */
const headerLength = 19

/** Cuts what PostgreSQL's binary COPY sends, in pieces cut anywhere, into rows. */
export class TupleReader {
  #rest: Buffer | null = null
  #hasHeader = false
  readonly #tuple: Tuple

  /**
   * @param fields of each row
   * @param take is given each row; the tuple and its bytes are its only during the call
   */
  constructor(
    private readonly fields: number,
    private readonly take: (tuple: Tuple) => void,
  ) {
    this.#tuple = {
      bytes: Buffer.alloc(0),
      starts: new Int32Array(fields),
      ends: new Int32Array(fields),
    }
  }

  push(piece: Buffer): void {
    const bytes = this.#rest ? Buffer.concat([this.#rest, piece]) : piece
    this.#tuple.bytes = bytes
    let at = 0
    if (!this.#hasHeader && bytes.length >= headerLength) {
      this.#hasHeader = true
      at = headerLength
    }
    while (this.#hasHeader) {
      const end = this.#readOne(at)
      if (end < 0) break
      this.take(this.#tuple)
      at = end
    }
    this.#rest = at < bytes.length ? bytes.subarray(at) : null
  }

  /** Finds the fields of the row at `at`. @returns where it ends; -1: it is not whole, or the trailer */
  #readOne(at: number): number {
    const { bytes, starts, ends } = this.#tuple
    if (at + 2 > bytes.length || bytes.readInt16BE(at) !== this.fields) return -1
    let next = at + 2
    for (let field = 0; field < this.fields; field += 1) {
      if (next + 4 > bytes.length) return -1
      const length = bytes.readInt32BE(next)
      next += 4
      starts[field] = length < 0 ? -1 : next
      if (length > 0) next += length
      ends[field] = next
    }
    return next <= bytes.length ? next : -1
  }
}

/** An int8 or a time in µs; exact up to 2^53. */
export function int64At(bytes: Buffer, at: number): number {
  return bytes.readInt32BE(at) * 2 ** 32 + bytes.readUInt32BE(at + 4)
}
