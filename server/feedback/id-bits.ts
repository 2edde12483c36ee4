import { hash } from 'node:crypto'

/**
 * An id of 128 bits as four signed numbers of 32, the first one first: quick
 * to make, to compare and to write where a million of them pass by.
 */
export type IdBits = {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
}

/** The first 128 bits of the text's SHA-256. */
export function digestBits(text: string): IdBits {
  // As text of one byte a character: a buffer for each would take longer than the hash.
  return bitsOf(hash('sha256', text, 'binary'))
}

/** The first 128 bits of a digest that has one byte a character. */
export function bitsOf(digest: string): IdBits {
  return { a: wordAt(digest, 0), b: wordAt(digest, 4), c: wordAt(digest, 8), d: wordAt(digest, 12) }
}

function wordAt(bytes: string, at: number): number {
  return (
    (bytes.charCodeAt(at) << 24) |
    (bytes.charCodeAt(at + 1) << 16) |
    (bytes.charCodeAt(at + 2) << 8) |
    bytes.charCodeAt(at + 3)
  )
}

/** The bits of an id in PostgreSQL's text form. */
export function idBits(text: string): IdBits {
  const hex = text.replaceAll('-', '')
  const word = (at: number) => Number.parseInt(hex.slice(at, at + 8), 16) | 0
  return { a: word(0), b: word(8), c: word(16), d: word(24) }
}

/** An id as text: "01234567-89ab-8def-8123-456789abcdef". */
export function idText({ a, b, c, d }: IdBits): string {
  const [one, two, three, four] = [hex(a), hex(b), hex(c), hex(d)]
  return `${one}-${two.slice(0, 4)}-${two.slice(4)}-${three.slice(0, 4)}-${three.slice(4)}${four}`
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0')
}

/** Writes an id's 16 bytes. */
export function writeBits(bytes: Buffer, offset: number, { a, b, c, d }: IdBits): void {
  bytes.writeInt32BE(a, offset)
  bytes.writeInt32BE(b, offset + 4)
  bytes.writeInt32BE(c, offset + 8)
  bytes.writeInt32BE(d, offset + 12)
}
