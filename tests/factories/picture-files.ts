import { deflateSync } from 'node:zlib'
import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas'

/** A picture whose start half is red and whose end half is blue. */
function redAndBlue(width: number, height: number): Canvas {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ff0000'
  context.fillRect(0, 0, width / 2, height)
  context.fillStyle = '#0000ff'
  context.fillRect(width / 2, 0, width / 2, height)
  return canvas
}

export function pngFile(width = 40, height = 20): Promise<Buffer> {
  return redAndBlue(width, height).encode('png')
}

export function webpFile(width = 40, height = 20): Promise<Buffer> {
  return redAndBlue(width, height).encode('webp', 90)
}

/**
 * A photograph as a telephone writes it: the pixels lie on their side, and Exif
 * says so, and more.
 * @param orientation as Exif counts it: 6, a quarter turn clockwise brings it upright
 */
export async function jpegFile(
  { orientation, secret }: { orientation: number; secret: string },
  width = 40,
  height = 20,
): Promise<Buffer> {
  const jpeg = await redAndBlue(width, height).encode('jpeg', 95)
  const text = Buffer.from(`${secret}\0`, 'latin1')
  // TIFF, two entries: the orientation, and a description that stands behind them.
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4)
  tiff.write('MM\0*', 0, 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(2, 8)
  writeEntry(tiff, 10, { tag: 0x010e, type: 2, count: text.length, value: tiff.length })
  writeEntry(tiff, 22, { tag: 0x0112, type: 3, count: 1, value: orientation << 16 })
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, text])
  const head = Buffer.alloc(4)
  head.writeUInt16BE(0xffe1, 0)
  head.writeUInt16BE(exif.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)])
}

type Entry = { tag: number; type: number; count: number; value: number }

function writeEntry(tiff: Buffer, at: number, { tag, type, count, value }: Entry): void {
  tiff.writeUInt16BE(tag, at)
  tiff.writeUInt16BE(type, at + 2)
  tiff.writeUInt32BE(count, at + 4)
  tiff.writeUInt32BE(value, at + 8)
}

/** A whole and valid PNG of one colour: a thousandth of the bytes that it decodes to. */
export function pngBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // One bit a pixel, grey.
  header.set([1, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc((Math.ceil(width / 8) + 1) * height)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

/** Size and colours of a picture: of its top start corner and of its bottom end corner, as red, green, blue. */
export async function look(bytes: Buffer) {
  const image = await loadImage(bytes)
  const { width, height } = image
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  const colour = (x: number, y: number) => [...context.getImageData(x, y, 1, 1).data.slice(0, 3)]
  return { width, height, start: colour(1, 1), end: colour(width - 2, height - 2) }
}
