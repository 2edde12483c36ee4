/**
 * One-dimensional arrays in PostgreSQL's binary form. The driver sends a buffer
 * as it is: nothing of it has to be made on the event loop.
 * https://github.com/postgres/postgres/blob/REL_15_STABLE/src/backend/utils/adt/arrayfuncs.c (array_recv)
 */

/** Identifiers of PostgreSQL's own types. */
const oid = { text: 25, uuid: 2950 }

const headBytes = 20

function writeHead(array: Buffer, type: number, size: number, hasNull: boolean): void {
  array.writeInt32BE(size > 0 ? 1 : 0, 0)
  array.writeInt32BE(hasNull ? 1 : 0, 4)
  array.writeInt32BE(type, 8)
  array.writeInt32BE(size, 12)
  // Counted from 1.
  array.writeInt32BE(1, 16)
}

/** An array of no elements ends behind their type. */
const whole = (array: Buffer, size: number) => (size > 0 ? array : array.subarray(0, 12))

/** uuid[]. `write` puts the 16 bytes of the element `index` at `offset` of `array`. */
export function uuidArray(
  size: number,
  write: (array: Buffer, offset: number, index: number) => void,
): Buffer {
  const array = Buffer.allocUnsafeSlow(headBytes + size * 20)
  writeHead(array, oid.uuid, size, false)
  for (let index = 0; index < size; index += 1) {
    const offset = headBytes + index * 20
    array.writeInt32BE(16, offset)
    write(array, offset + 4, index)
  }
  return whole(array, size)
}

/** text[]. */
export function textArray(texts: readonly (string | null)[]): Buffer {
  let bytes = headBytes
  for (const text of texts) bytes += 4 + (text === null ? 0 : Buffer.byteLength(text))
  const array = Buffer.allocUnsafeSlow(bytes)
  writeHead(array, oid.text, texts.length, texts.includes(null))
  let offset = headBytes
  for (const text of texts) {
    const length = text === null ? -1 : array.write(text, offset + 4)
    array.writeInt32BE(length, offset)
    offset += 4 + Math.max(length, 0)
  }
  return whole(array, texts.length)
}
