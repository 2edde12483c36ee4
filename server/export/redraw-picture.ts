import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { PictureType } from '@/server/assets/sniff'

/** Somebody's picture, drawn anew. */
export type RedrawnPicture = {
  contentType: PictureType
  width: number
  height: number
  bytes: Uint8Array
}

/** A picture that somebody sent, to be drawn anew. */
export type Redrawing = { bytes: Uint8Array; type: PictureType; longestSide: number }

/** A PNG above this size is a photograph, and WebP a fraction of it. */
const largestPng = 500_000
/** Of 100. */
const quality = 85

/**
 * Decodes a picture and draws it anew, the right way up and no longer than
 * asked for on either side. Of the file nothing is left but its pixels: no place, no
 * name of a camera, nothing hidden behind its end. Null: it cannot be decoded.
 */
export async function redrawPicture({
  bytes,
  type,
  longestSide,
}: Redrawing): Promise<RedrawnPicture | null> {
  const image = await loadImage(bytes).catch(() => null)
  if (!image || image.width < 1 || image.height < 1) return null
  const scale = Math.min(1, longestSide / Math.max(image.width, image.height))
  const width = Math.max(1, Math.round(image.width * scale))
  const height = Math.max(1, Math.round(image.height * scale))
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, width, height)
  if (type === 'image/png') {
    const png = await canvas.encode('png')
    if (png.length <= largestPng) return { contentType: 'image/png', width, height, bytes: png }
  }
  const webp = await canvas.encode('webp', quality)
  return { contentType: 'image/webp', width, height, bytes: webp }
}
