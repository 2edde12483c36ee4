import type { NewResponse } from '../response-columns'
import { type BlockTarget, copyColumns, tupleAt } from './encoded-block'

/** 2000-01-01, from which PostgreSQL counts time, in milliseconds since 1970. */
const epoch = Date.UTC(2000, 0, 1)
const range32 = 2 ** 32
const absent = -1
const firstBytes = 1024 * 1024

/** 16 bytes of an id's text. */
export function writeId(bytes: Buffer, offset: number, id: string): void {
  bytes.write(id.replaceAll('-', ''), offset, 'hex')
}

/** Writes responses as tuples of binary COPY, one behind the other, in the order of `copyColumns`. */
export class TupleWriter {
  #bytes = Buffer.allocUnsafe(firstBytes)
  #end = 0
  /** What is the same in all tuples: the number of columns, workspace, journey, and a block that the server puts in. */
  readonly #head: Buffer
  readonly #importId: Buffer
  readonly #ids = new Map<string, Buffer>()

  constructor({ workspaceId, journeyId, importId }: BlockTarget) {
    this.#head = Buffer.alloc(tupleAt.id - 4)
    this.#head.writeInt16BE(copyColumns.length, 0)
    for (const [index, id] of [workspaceId, journeyId].entries()) {
      this.#head.writeInt32BE(16, 2 + index * 20)
      writeId(this.#head, 6 + index * 20, id)
    }
    this.#head.writeInt32BE(4, tupleAt.block - 4)
    this.#importId = Buffer.alloc(16)
    writeId(this.#importId, 0, importId)
  }

  /** Bytes written. */
  get end(): number {
    return this.#end
  }

  /** What was written; the next tuple begins anew. */
  take(): Buffer {
    const written = this.#bytes.subarray(0, this.#end)
    this.#bytes = Buffer.allocUnsafe(Math.max(firstBytes, this.#end))
    this.#end = 0
    return written
  }

  write(response: NewResponse, attributeSetId: string | null): void {
    this.#reserve(this.#head.length)
    this.#end += this.#head.copy(this.#bytes, this.#end)
    this.#int32(16)
    writeId(this.#bytes, this.#end, response.id)
    this.#end += 16
    this.#knownId(response.touchpointId)
    this.#text(response.assignedBy ?? 'file')
    this.#knownId(response.ruleId ?? null)
    this.#bytesOf(this.#importId)
    this.#text(response.instrument)
    this.#float(response.value)
    this.#text(response.rawValue ?? null)
    this.#text(response.verbatim)
    this.#text(response.channel)
    this.#text(response.source)
    this.#json(response.fields)
    this.#id(response.customerId)
    this.#knownId(attributeSetId)
    this.#instant(response.at)
    this.#int16(response.offsetMinutes ?? null)
  }

  #reserve(bytes: number): void {
    // The fixed parts of a tuple are less than this together, so that only texts need to ask.
    const needed = this.#end + bytes + 512
    if (needed <= this.#bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 2))
    this.#bytes.copy(larger, 0, 0, this.#end)
    this.#bytes = larger
  }

  #int32(value: number): void {
    this.#end = this.#bytes.writeInt32BE(value, this.#end)
  }

  #int16(value: number | null): void {
    if (value === null) return this.#int32(absent)
    this.#int32(2)
    this.#end = this.#bytes.writeInt16BE(value, this.#end)
  }

  #float(value: number): void {
    this.#int32(8)
    this.#end = this.#bytes.writeDoubleBE(value, this.#end)
  }

  /** Microseconds as a whole number of 64 bits, in two halves: a double holds it exactly. */
  #instant(at: number): void {
    const microseconds = (at - epoch) * 1000
    this.#int32(8)
    this.#int32(Math.floor(microseconds / range32))
    this.#end = this.#bytes.writeUInt32BE(((microseconds % range32) + range32) % range32, this.#end)
  }

  #id(id: string | null): void {
    if (id === null) return this.#int32(absent)
    this.#int32(16)
    writeId(this.#bytes, this.#end, id)
    this.#end += 16
  }

  /** One of few that come again and again. */
  #knownId(id: string | null): void {
    if (id === null) return this.#int32(absent)
    let bytes = this.#ids.get(id)
    if (!bytes) {
      bytes = Buffer.alloc(16)
      writeId(bytes, 0, id)
      this.#ids.set(id, bytes)
    }
    this.#bytesOf(bytes)
  }

  #bytesOf(bytes: Buffer): void {
    this.#int32(bytes.length)
    this.#end += bytes.copy(this.#bytes, this.#end)
  }

  #text(text: string | null): void {
    if (text === null) return this.#int32(absent)
    // No character takes more than three bytes a UTF-16 code unit.
    this.#reserve(text.length * 3)
    const length = this.#bytes.write(text, this.#end + 4)
    this.#int32(length)
    this.#end += length
  }

  /** jsonb: a version, 1, and the text. */
  #json(value: object | undefined): void {
    if (value === undefined) return this.#int32(absent)
    const text = JSON.stringify(value)
    this.#reserve(text.length * 3)
    const length = this.#bytes.write(text, this.#end + 5)
    this.#int32(length + 1)
    this.#bytes[this.#end] = 1
    this.#end += length + 1
  }
}
