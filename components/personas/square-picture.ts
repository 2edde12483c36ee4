/** Pixels of a side; twice what the largest face on screen needs. */
const side = 320

/**
 * The middle of a picture as a small square, so that what is uploaded is a few
 * kilobytes whatever camera it came from. Also drops what cameras write into
 * files, such as the place.
 * @throws when the browser cannot read the file as a picture
 */
export async function squarePicture(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  try {
    const { width, height } = picture
    const part = Math.min(width, height)
    const canvas = document.createElement('canvas')
    canvas.width = side
    canvas.height = side
    const context = canvas.getContext('2d')
    if (!context) throw new Error('No canvas.')
    context.imageSmoothingQuality = 'high'
    context.drawImage(
      picture,
      (width - part) / 2,
      (height - part) / 2,
      part,
      part,
      0,
      0,
      side,
      side,
    )
    return await blobOf(canvas)
  } finally {
    picture.close()
  }
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    // A browser that cannot write WebP gives a PNG.
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('No picture.'))),
      'image/webp',
      0.9,
    )
  })
}
