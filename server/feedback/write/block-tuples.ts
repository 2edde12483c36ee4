import { uuidArray } from './binary-array'
import { copyHeader, copyTrailer, type EncodedBlock, tupleAt } from './encoded-block'

const idBytes = 16
const pieceBytes = 64 * 1024

/** A block's responses on their way into the database: numbered, and without those that are there already. */
export class BlockTuples {
  readonly #tuples: Buffer
  readonly #starts: Int32Array
  /** Places of those that are left out, ascending. */
  #dropped: number[] = []

  constructor({ tuples, starts }: Pick<EncodedBlock, 'tuples' | 'starts'>) {
    this.#tuples = Buffer.from(tuples.buffer, tuples.byteOffset, tuples.byteLength)
    this.#starts = starts
  }

  get #size(): number {
    return this.#starts.length - 1
  }

  #start(place: number): number {
    return this.#starts[place] as number
  }

  /** Their ids as uuid[]. */
  get ids(): Buffer {
    return uuidArray(this.#size, (array, offset, place) => {
      const id = this.#start(place) + tupleAt.id
      this.#tuples.copy(array, offset, id, id + idBytes)
    })
  }

  /** Puts the number of their block into all of them. */
  number(block: number): void {
    const { buffer, byteOffset, byteLength } = this.#tuples
    const view = new DataView(buffer, byteOffset, byteLength)
    for (let place = 0; place < this.#size; place += 1) {
      view.setInt32(this.#start(place) + tupleAt.block, block)
    }
  }

  /**
   * Leaves those out whose ids are among `ids`, 16 bytes each, ascending.
   * @returns how many these are, and how many of them have no touchpoint.
   */
  drop(ids: Buffer): { dropped: number; unassigned: number } {
    let unassigned = 0
    for (let place = 0, at = 0; place < this.#size && at < ids.length; ) {
      const start = this.#start(place)
      const id = start + tupleAt.id
      const order = this.#tuples.compare(ids, at, at + idBytes, id, id + idBytes)
      if (order === 0) {
        this.#dropped.push(place)
        if (this.#tuples.readInt32BE(start + tupleAt.touchpointLength) < 0) unassigned += 1
      }
      if (order <= 0) place += 1
      if (order >= 0) at += idBytes
    }
    return { dropped: this.#dropped.length, unassigned }
  }

  /** The data of a COPY, in pieces. */
  *pieces(): Generator<Buffer> {
    yield copyHeader
    let from = 0
    for (const place of this.#dropped) {
      yield* this.#stretch(from, this.#start(place))
      from = this.#start(place + 1)
    }
    yield* this.#stretch(from, this.#start(this.#size))
    yield copyTrailer
  }

  *#stretch(from: number, to: number): Generator<Buffer> {
    for (let at = from; at < to; at += pieceBytes) {
      yield this.#tuples.subarray(at, Math.min(to, at + pieceBytes))
    }
  }
}
