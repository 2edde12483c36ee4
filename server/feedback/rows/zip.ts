import { pipeline, Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { Invalid } from '@/server/errors'
import { importLimits } from '../import/limits'
import { readPart, readRange, type StoredBytes } from './stored-bytes'

/** One file of an archive, as the archive's directory describes it; sizes in bytes. */
export type ZipEntry = {
  name: string
  stored: boolean
  packedSize: number
  size: number
  /** Where its local header begins. */
  offset: number
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`
const broken = () =>
  new Invalid(
    'The workbook is cut off or damaged. Open it in Excel, save it again, and upload that.',
  )

/**
 * The files of a ZIP archive by name, from the directory at its end (APPNOTE
 * 4.3.12, with ZIP64).
 * @throws Invalid when it is damaged, encrypted, or would unpack to more than the limits.
 */
export async function readZipDirectory(file: StoredBytes): Promise<Map<string, ZipEntry>> {
  const { count, offset, size } = await findDirectory(file)
  const { zip } = importLimits
  if (count > zip.entries) {
    throw new Invalid(`The workbook holds ${count} files; at most ${zip.entries} are read.`)
  }
  if (size > zip.directory) throw broken()
  const directory = await readPart(file, offset, offset + size)
  const entries = new Map<string, ZipEntry>()
  let at = 0
  let inflated = 0
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) throw broken()
    const { entry, encrypted, next } = readEntry(directory, at)
    if (encrypted) throw new Invalid(encryptedAdvice)
    inflated += entry.size
    demandModest(entry, inflated)
    entries.set(entry.name, entry)
    at = next
  }
  return entries
}

export const encryptedAdvice =
  'The workbook is protected by a password. Save it without one in Excel (File, Info, Protect Workbook) and upload that.'

function demandModest({ size, packedSize }: ZipEntry, inflated: number): void {
  const { zip } = importLimits
  if (inflated > zip.inflated) {
    throw new Invalid(
      `The workbook would unpack to more than ${megabytes(zip.inflated)}, which is the most that is read. Save the sheet as CSV, or split it.`,
    )
  }
  if (size > zip.ratioFrom && size > packedSize * zip.ratio) {
    throw new Invalid(
      `The workbook unpacks to more than ${zip.ratio} times its size, as no ordinary workbook does. Save the sheet as CSV and upload that.`,
    )
  }
}

function readEntry(directory: Buffer, at: number) {
  const flags = directory.readUInt16LE(at + 8)
  const method = directory.readUInt16LE(at + 10)
  const nameLength = directory.readUInt16LE(at + 28)
  const extraLength = directory.readUInt16LE(at + 30)
  const next = at + 46 + nameLength + extraLength + directory.readUInt16LE(at + 32)
  if (next > directory.length) throw broken()
  const extraAt = at + 46 + nameLength
  const [size = 0, packedSize = 0, offset = 0] = wideNumbers(
    [
      directory.readUInt32LE(at + 24),
      directory.readUInt32LE(at + 20),
      directory.readUInt32LE(at + 42),
    ],
    directory.subarray(extraAt, extraAt + extraLength),
  )
  const name = directory.toString('utf8', at + 46, extraAt).replaceAll('\\', '/')
  // Of other ways of packing nothing is read; a workbook has none.
  if (method !== 0 && method !== 8) throw broken()
  const entry: ZipEntry = { name, stored: method === 0, packedSize, size, offset }
  return { entry, encrypted: (flags & 1) === 1, next }
}

/** Numbers that did not fit into 32 bits stand in the ZIP64 field, in this order. */
function wideNumbers(numbers: readonly number[], extra: Buffer): number[] {
  let wide: Buffer = Buffer.alloc(0)
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2)
    if (extra.readUInt16LE(at) === 1) wide = extra.subarray(at + 4, at + 4 + length)
    at += 4 + length
  }
  let at = 0
  return numbers.map((number) => {
    if (number !== 0xffffffff) return number
    if (at + 8 > wide.length) throw broken()
    at += 8
    return Number(wide.readBigUInt64LE(at - 8))
  })
}

async function findDirectory(file: StoredBytes) {
  const tailAt = Math.max(0, file.size - 65_557)
  const tail = await readPart(file, tailAt, file.size)
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > tail.length) throw broken()
  const found = {
    count: tail.readUInt16LE(end + 10),
    size: tail.readUInt32LE(end + 12),
    offset: tail.readUInt32LE(end + 16),
  }
  const locator = end - 20
  if (locator < 0 || tail.readUInt32LE(locator) !== 0x07064b50) return found
  const at = Number(tail.readBigUInt64LE(locator + 8))
  const wide = await readPart(file, at, at + 56)
  if (wide.length < 56 || wide.readUInt32LE(0) !== 0x06064b50) throw broken()
  return {
    count: Number(wide.readBigUInt64LE(32)),
    size: Number(wide.readBigUInt64LE(40)),
    offset: Number(wide.readBigUInt64LE(48)),
  }
}

/**
 * One file of an archive, unpacked as it is asked for.
 * @throws Invalid when it is damaged, or more than the directory says.
 */
export async function* readZipEntry(
  file: StoredBytes,
  entry: ZipEntry,
): AsyncGenerator<Uint8Array> {
  const header = await readPart(file, entry.offset, entry.offset + 30)
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) throw broken()
  const from = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  if (from + entry.packedSize > file.size) throw broken()
  const packed = readRange(file, from, from + entry.packedSize)
  let size = 0
  try {
    for await (const part of entry.stored ? packed : inflate(packed)) {
      size += part.length
      if (size > entry.size) throw broken()
      yield part
    }
  } catch (error) {
    throw isZlibError(error) ? broken() : error
  }
  if (size < entry.size) throw broken()
}

function inflate(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  // What fails is thrown to whoever reads the result.
  return pipeline(Readable.from(packed), createInflateRaw(), () => {})
}

function isZlibError(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && code.startsWith('Z_')
}
