/**
 * Numbers byte strings in the order in which they are first seen, from 0 on.
 * What is read of a response is looked up as the bytes that came, so that no
 * text is made of a million of them.
 */
export class ByteNames {
  /** The names one after the other, and where each ends. */
  #bytes = new Uint8Array(1024)
  #view = new DataView(this.#bytes.buffer)
  #ends = new Int32Array(64)
  #hashes = new Int32Array(64)
  /** Open addressing: a name's number plus one, at its hash or behind; 0: free. */
  #slots = new Int32Array(256)
  #size = 0
  /** What a name was last looked up in. */
  #given: Uint8Array = this.#bytes
  #givenView: DataView = this.#view

  get size(): number {
    return this.#size
  }

  /** Bytes that all of it takes. */
  get bytes(): number {
    return this.#bytes.length + (this.#ends.length + this.#hashes.length + this.#slots.length) * 4
  }

  /** The number of the name that stands in `bytes` from `start` to before `end`; a new one, where it is new. */
  numberOf(bytes: Uint8Array, start: number, end: number): number {
    const view = this.#viewOf(bytes)
    const hash = hashOf(view, start, end)
    const last = this.#slots.length - 1
    let slot = hash & last
    for (let taken = this.#slots[slot] as number; taken > 0; ) {
      const number = taken - 1
      if (this.#hashes[number] === hash && this.#is(number, view, start, end)) return number
      slot = (slot + 1) & last
      taken = this.#slots[slot] as number
    }
    return this.#add(bytes.subarray(start, end), hash, slot)
  }

  /** The bytes of a name. */
  at(number: number): Uint8Array {
    return this.#bytes.subarray(this.#startOf(number), this.#ends[number])
  }

  /** Many names stand in the same bytes. */
  #viewOf(bytes: Uint8Array): DataView {
    if (this.#given !== bytes) {
      this.#given = bytes
      this.#givenView = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    }
    return this.#givenView
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : (this.#ends[number - 1] as number)
  }

  #is(number: number, view: DataView, start: number, end: number): boolean {
    const own = this.#startOf(number)
    if ((this.#ends[number] as number) - own !== end - start) return false
    const moved = own - start
    let at = start
    for (; at + 4 <= end; at += 4) {
      if (view.getInt32(at) !== this.#view.getInt32(at + moved)) return false
    }
    for (; at < end; at += 1) {
      if (view.getUint8(at) !== this.#view.getUint8(at + moved)) return false
    }
    return true
  }

  #add(name: Uint8Array, hash: number, slot: number): number {
    const number = this.#size
    const start = this.#startOf(number)
    const end = start + name.length
    if (end > this.#bytes.length) {
      this.#bytes = longer(this.#bytes, Uint8Array, end)
      this.#view = new DataView(this.#bytes.buffer)
    }
    if (number >= this.#ends.length) {
      this.#ends = longer(this.#ends, Int32Array, number + 1)
      this.#hashes = longer(this.#hashes, Int32Array, number + 1)
    }
    this.#bytes.set(name, start)
    this.#ends[number] = end
    this.#hashes[number] = hash
    this.#slots[slot] = number + 1
    this.#size += 1
    // Half of the slots stay free, so that a search is short.
    if (this.#size * 2 > this.#slots.length) this.#spread()
    return number
  }

  #spread(): void {
    const slots = new Int32Array(this.#slots.length * 2)
    const last = slots.length - 1
    for (let number = 0; number < this.#size; number += 1) {
      let slot = (this.#hashes[number] as number) & last
      while (slots[slot] !== 0) slot = (slot + 1) & last
      slots[slot] = number + 1
    }
    this.#slots = slots
  }
}

/** FNV-1a by words of four bytes, and its high bits mixed into the low ones, which choose the slot. */
function hashOf(view: DataView, start: number, end: number): number {
  let hash = 0x811c9dc5
  let at = start
  for (; at + 4 <= end; at += 4) hash = Math.imul(hash ^ view.getInt32(at), 0x01000193)
  for (; at < end; at += 1) hash = Math.imul(hash ^ view.getUint8(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}

function longer<A extends Uint8Array | Int32Array>(
  array: A,
  Kind: new (length: number) => A,
  length: number,
): A {
  const copy = new Kind(Math.max(length, Math.ceil(array.length * 1.5)))
  copy.set(array)
  return copy
}
