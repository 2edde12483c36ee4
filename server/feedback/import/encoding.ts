import type { Encoding } from '@/core/feedback/mapping'
import { Invalid } from '@/server/errors'

/** Files of other programs that people take for CSV, by their first bytes. */
const otherKinds: readonly { magic: readonly number[]; advice: string }[] = [
  {
    magic: [0x50, 0x4b, 0x03, 0x04],
    advice: 'This is an Excel workbook or a ZIP file. Save the sheet as CSV and upload that.',
  },
  {
    magic: [0xd0, 0xcf, 0x11, 0xe0],
    advice: 'This is an old Excel workbook. Save the sheet as CSV and upload that.',
  },
  { magic: [0x25, 0x50, 0x44, 0x46], advice: 'This is a PDF. Upload the data as a CSV file.' },
  { magic: [0x1f, 0x8b], advice: 'This file is compressed. Unpack it and upload the CSV inside.' },
]

const binary = 'This is not a text file. Export the data as CSV and upload that.'

/** How much of the beginning is looked at for marks, zeros and other kinds of file, in bytes. */
const headBytes = 64 * 1024

/**
 * Finds a text file's encoding while the bytes pass by: byte order marks,
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

  /** @throws Invalid when this is no text. */
  finish(): Encoding {
    this.#decode()
    const head = this.#head
    const other = otherKinds.find(({ magic }) => magic.every((byte, index) => head[index] === byte))
    if (other) throw new Invalid(other.advice)
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
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}
