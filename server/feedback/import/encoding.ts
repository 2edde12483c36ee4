import { StringDecoder } from 'node:string_decoder'
import type { Encoding } from '@/core/feedback/mapping'
import { Invalid } from '@/server/errors'
import { encryptedAdvice } from '../rows/zip'

/** Files of other programs that people take for tables, by their first bytes. */
const otherKinds: readonly { magic: readonly number[]; advice: string }[] = [
  { magic: [0x25, 0x50, 0x44, 0x46], advice: 'This is a PDF. Upload the data as a CSV file.' },
  { magic: [0x1f, 0x8b], advice: 'This file is compressed. Unpack it and upload the CSV inside.' },
]

/** A ZIP archive, which a workbook is. */
const zip = [0x50, 0x4b, 0x03, 0x04]
/** What Excel wrote before 2007, and what a workbook with a password is wrapped in. */
const compound = [0xd0, 0xcf, 0x11, 0xe0]
const oldWorkbook =
  'This is an old Excel workbook (.xls). Save it as .xlsx or CSV in Excel and upload that.'

const binary = 'This is not a text file. Export the data as CSV and upload that.'

const byteOrderMark = '\uFEFF'

/** How much of the beginning is looked at for marks, zeros and other kinds of file, in bytes. */
const headBytes = 64 * 1024

/** The kind of file; a workbook has no encoding. */
export type FoundFormat =
  | { format: 'csv' | 'ndjson'; encoding: Encoding }
  | { format: 'xlsx'; encoding: '' }

/**
 * Finds what kind of file it is, and a text file's encoding, while the bytes pass by: byte order marks,
 * UTF-16 by its zeros, UTF-8 when all of it is valid, else Windows-1252.
 */
export class EncodingFinder {
  #head = Buffer.alloc(0)
  #utf8 = new TextDecoder('utf-8', { fatal: true })
  #validUtf8 = true

  push(chunk: Uint8Array): void {
    if (this.#head.length < headBytes) {
      this.#head = Buffer.concat([this.#head, chunk.subarray(0, headBytes - this.#head.length)])
    }
    if (this.#validUtf8) this.#decode(chunk)
  }

  /** @throws Invalid when this is nothing that can be read. */
  finish(fileName: string): FoundFormat {
    const begins = (magic: readonly number[]) =>
      magic.every((byte, index) => this.#head[index] === byte)
    if (begins(zip)) return { format: 'xlsx', encoding: '' }
    if (begins(compound)) {
      const wrapped = this.#head.includes(Buffer.from('EncryptedPackage', 'utf16le'))
      throw new Invalid(wrapped || /\.xlsx$/i.test(fileName) ? encryptedAdvice : oldWorkbook)
    }
    const other = otherKinds.find(({ magic }) => begins(magic))
    if (other) throw new Invalid(other.advice)
    const encoding = this.#encoding()
    const text = new TextDecoder(encoding).decode(this.#head)
    return { format: looksLikeNdjson(fileName, text) ? 'ndjson' : 'csv', encoding }
  }

  #encoding(): Encoding {
    this.#decode()
    const head = this.#head
    if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
    if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
    if (head.includes(0)) return byZeros(head)
    return this.#validUtf8 ? 'utf-8' : 'windows-1252'
  }

  #decode(chunk?: Uint8Array): void {
    try {
      this.#utf8.decode(chunk, { stream: chunk !== undefined })
    } catch {
      this.#validUtf8 = false
    }
  }
}

/** By its name, or because its first line is a JSON object. */
function looksLikeNdjson(fileName: string, text: string): boolean {
  if (/\.(ndjson|jsonl|json)$/i.test(fileName)) return true
  const line = text.trimStart().split('\n', 1)[0] ?? ''
  if (!line.startsWith('{')) return false
  try {
    return typeof JSON.parse(line) === 'object'
  } catch {
    return false
  }
}

/** UTF-16 without a mark: the zero halves of ASCII characters all stand on one side. */
function byZeros(head: Buffer): Encoding {
  let even = 0
  let odd = 0
  for (let index = 0; index < head.length; index += 1) {
    if (head[index] !== 0) continue
    if (index % 2 === 0) even += 1
    else odd += 1
  }
  const pairs = head.length / 2
  if (odd > pairs / 10 && even < odd / 20) return 'utf-16le'
  if (even > pairs / 10 && odd < even / 20) return 'utf-16be'
  throw new Invalid(binary)
}

/** Decodes chunks as they come; a byte order mark is dropped. */
export async function* decodeText(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string> {
  if (encoding === 'utf-8') return yield* decodeUtf8(chunks)
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/**
 * The same as TextDecoder does, which makes strings of two bytes a character
 * out of pieces, even of plain ASCII: all that reads them then takes longer.
 */
async function* decodeUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  let begun = false
  for await (const chunk of chunks) {
    const text = decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))
    if (text === '') continue
    yield begun || !text.startsWith(byteOrderMark) ? text : text.slice(1)
    begun = true
  }
  yield decoder.end()
}
