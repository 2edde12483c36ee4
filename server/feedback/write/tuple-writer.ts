import { type IdBits, idBits, writeBits } from '../id-bits'
import type { RowResponse } from '../import/row-response'
import { type BlockTarget, copyColumns, tupleAt } from './encoded-block'

/** 2000-01-01, from which PostgreSQL counts time, in milliseconds since 1970. */
const epoch = Date.UTC(2000, 0, 1)
const range32 = 2 ** 32
const absent = -1
const firstBytes = 1024 * 1024
/** A text of at most so many letters, all of them ASCII, is written sooner by hand. */
const short = 32

/** Writes responses as tuples of binary COPY, one behind the other, in the order of `copyColumns`. */
export class TupleWriter {
  #bytes = Buffer.allocUnsafeSlow(firstBytes)
  #view = viewOf(this.#bytes)
  #end = 0
  /** What is the same in all tuples: the number of columns, workspace, journey, and a block that the server puts in. */
  readonly #head: Buffer
  readonly #importId: IdBits
  /** From `touchpointId` to `importId`, by who said so: by rule, or by touchpoint where it was none. */
  readonly #assignments = new Map<string | null, Buffer>()

  constructor({ workspaceId, journeyId, importId }: BlockTarget) {
    this.#head = Buffer.alloc(tupleAt.id - 4)
    this.#head.writeInt16BE(copyColumns.length, 0)
    for (const [index, id] of [workspaceId, journeyId].entries()) {
      this.#head.writeInt32BE(16, 2 + index * 20)
      writeBits(this.#head, 6 + index * 20, idBits(id))
    }
    this.#head.writeInt32BE(4, tupleAt.block - 4)
    this.#importId = idBits(importId)
  }

  /** Bytes written. */
  get end(): number {
    return this.#end
  }

  /** What was written, until the next tuple is. */
  take(): Buffer {
    const written = this.#bytes.subarray(0, this.#end)
    this.#end = 0
    return written
  }

  write(response: RowResponse, customerId: IdBits | null): void {
    this.#reserve(0)
    this.#raw(this.#head)
    this.#id(response.id)
    this.#raw(this.#assignment(response))
    this.#text(response.instrument)
    this.#float(response.value)
    this.#text(response.rawValue)
    this.#text(response.verbatim)
    this.#text(response.channel)
    this.#text(response.source)
    this.#json(response.fields)
    this.#id(customerId)
    this.#id(response.said.response?.id ?? null)
    this.#instant(response.at)
    this.#int16(response.offsetMinutes)
  }

  #reserve(bytes: number): void {
    // The fixed parts of a tuple are less than this together, so that only texts need to ask.
    const needed = this.#end + bytes + 512
    if (needed <= this.#bytes.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.#bytes.length * 2))
    this.#bytes.copy(larger, 0, 0, this.#end)
    this.#bytes = larger
    this.#view = viewOf(larger)
  }

  #raw(bytes: Buffer): void {
    this.#bytes.set(bytes, this.#end)
    this.#end += bytes.length
  }

  #int32(value: number): void {
    this.#view.setInt32(this.#end, value)
    this.#end += 4
  }

  #int16(value: number | null): void {
    if (value === null) return this.#int32(absent)
    this.#int32(2)
    this.#view.setInt16(this.#end, value)
    this.#end += 2
  }

  #float(value: number): void {
    this.#int32(8)
    this.#view.setFloat64(this.#end, value)
    this.#end += 8
  }

  /** Microseconds as a whole number of 64 bits, in two halves: a double holds it exactly. */
  #instant(at: number): void {
    const microseconds = (at - epoch) * 1000
    const high = Math.floor(microseconds / range32)
    this.#int32(8)
    this.#int32(high)
    this.#int32(microseconds - high * range32)
  }

  #id(id: IdBits | null): void {
    if (id === null) return this.#int32(absent)
    this.#int32(16)
    this.#int32(id.a)
    this.#int32(id.b)
    this.#int32(id.c)
    this.#int32(id.d)
  }

  /** The columns from `touchpointId` to `importId`, which few different responses have. */
  #assignment({ touchpointId, assignedBy, ruleId }: RowResponse): Buffer {
    const key = ruleId ?? touchpointId
    const known = this.#assignments.get(key)
    if (known) return known
    const begin = this.#end
    this.#id(touchpointId === null ? null : idBits(touchpointId))
    this.#text(assignedBy)
    this.#id(ruleId === null ? null : idBits(ruleId))
    this.#id(this.#importId)
    const bytes = Buffer.from(this.#bytes.subarray(begin, this.#end))
    this.#end = begin
    this.#assignments.set(key, bytes)
    return bytes
  }

  #text(text: string | null): void {
    if (text === null) return this.#int32(absent)
    // No character takes more than three bytes a UTF-16 code unit.
    this.#reserve(text.length * 3)
    if (text.length <= short && this.#ascii(text)) return
    const length = this.#bytes.write(text, this.#end + 4)
    this.#int32(length)
    this.#end += length
  }

  /** Writes a text that is nothing but ASCII; false when it is more. */
  #ascii(text: string): boolean {
    const bytes = this.#bytes
    const start = this.#end + 4
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index)
      if (code > 0x7f) return false
      bytes[start + index] = code
    }
    this.#int32(text.length)
    this.#end += text.length
    return true
  }

  /** jsonb: a version, 1, and the text. */
  #json(value: object | null): void {
    if (value === null) return this.#int32(absent)
    const text = JSON.stringify(value)
    this.#reserve(text.length * 3)
    const length = this.#bytes.write(text, this.#end + 5)
    this.#int32(length + 1)
    this.#bytes[this.#end] = 1
    this.#end += length + 1
  }
}

function viewOf({ buffer, byteOffset, byteLength }: Buffer): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}
