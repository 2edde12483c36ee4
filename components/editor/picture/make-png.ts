import { browserLimits, canvasSize, fitScale, reducedNotice } from '@/core/picture/fit-scale'
import { paint } from '@/core/picture/paint'
import { makeScene } from '@/core/picture/scene'
import { themes } from '@/core/picture/theme'
import { browserMeasure } from './browser-measure'
import { loadAvatars } from './load-avatars'
import { loadFonts } from './load-fonts'
import type { PictureSource } from './picture-source'

export type Png = {
  blob: Blob
  /** What people should know: the picture had to be made smaller. */
  notice: string | null
}

/**
 * The whole map as a PNG, painted as on the server.
 * @param scale device pixels for one pixel of the map: 1, 2 or 4
 * @throws Error when the browser cannot make a canvas of that size
 */
export async function makePng(source: PictureSource, scale: number): Promise<Png> {
  const [images] = await Promise.all([loadAvatars(source), loadFonts(source)])
  const scene = makeScene({
    ...source,
    options: {
      theme: themes[source.theme],
      measure: browserMeasure(),
      images: new Set(images.keys()),
    },
  })
  const fitted = fitScale(scene, scale, browserLimits)
  const canvas = Object.assign(document.createElement('canvas'), canvasSize(scene, fitted))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser has no canvas.')
  paint(scene, context, { scale: fitted.scale, images })
  return { blob: await blobOf(canvas), notice: fitted.reduced ? reducedNotice(fitted.scale) : null }
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob)
      else reject(new Error('This browser could not make a picture of this size.'))
    }, 'image/png')
  })
}
