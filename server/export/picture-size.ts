import { type PictureType, sniffPicture } from '@/server/assets/sniff'

export type PictureSize = { type: PictureType; width: number; height: number }

/**
 * What a picture file says of itself, without decoding it: whoever decodes a
 * few bytes can be made to fill gigabytes. The size is that of the pixels as
 * they are stored, in px, whichever way up they are shown. Null: it is no
 * whole PNG, JPEG or WebP.
 */
export function readPictureSize(bytes: Uint8Array): PictureSize | null {
  const type = sniffPicture(bytes)
  if (!type) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const size = readers[type](view)
    return size && size.width > 0 && size.height > 0 ? { type, ...size } : null
  } catch (error) {
    // It ends in the middle of what it should say.
    if (error instanceof RangeError) return null
    throw error
  }
}

type Size = { width: number; height: number }

const readers: Record<PictureType, (view: DataView) => Size | null> = {
  'image/png': readPng,
  'image/jpeg': readJpeg,
  'image/webp': readWebp,
}

/** Its first chunk is IHDR, its last one IEND: https://www.w3.org/TR/png-3/#5PNG-file-signature */
function readPng(view: DataView): Size | null {
  if (nameAt(view, 12) !== 'IHDR') return null
  let at = 8
  while (nameAt(view, at + 4) !== 'IEND') at += 12 + view.getUint32(at)
  if (at + 12 > view.byteLength) return null
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** Segments up to the first frame header, SOF; behind it an end of the image, EOI: ITU T.81, B.1. */
function readJpeg(view: DataView): Size | null {
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) {
      const size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
      return hasEnd(view, at) ? size : null
    }
    at += 2 + view.getUint16(at + 2)
  }
}

function hasEnd(view: DataView, from: number): boolean {
  for (let at = view.byteLength - 2; at > from; at -= 1) {
    if (view.getUint16(at) === 0xffd9) return true
  }
  return false
}

/** The first chunk of a RIFF container: https://developers.google.com/speed/webp/docs/riff_container */
function readWebp(view: DataView): Size | null {
  if (view.getUint32(4, true) + 8 > view.byteLength) return null
  switch (nameAt(view, 12)) {
    case 'VP8X':
      return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) }
    case 'VP8 ':
      return {
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      }
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) }
    }
    default:
      return null
  }
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
}

function nameAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)))
}
