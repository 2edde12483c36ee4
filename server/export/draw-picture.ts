import { createCanvas, type Image, loadImage, SvgExportFlag } from '@napi-rs/canvas'
import { canvasSize, fitScale, reducedNotice, serverLimits } from '@/core/picture/fit-scale'
import { paint } from '@/core/picture/paint'
import { makeScene } from '@/core/picture/scene'
import type { Measure, Scene } from '@/core/picture/scene-items'
import { themes } from '@/core/picture/theme'
import { canvasMeasure } from './measure'
import type { Picture, PictureRequest } from './picture-request'
import { drawEmoji } from './svg-emoji'

/**
 * Draws a journey. Takes from some milliseconds to seconds of a processor, so the
 * server calls it in a thread of its own.
 */
export async function drawPicture(request: PictureRequest): Promise<Picture> {
  const images = await readImages(request.images)
  const measure = canvasMeasure()
  const scene = makeScene({
    journey: request.journey,
    personas: request.personas,
    records: new Map(request.records.map((record) => [record.id, record])),
    heat: request.heat,
    options: {
      theme: themes[request.theme],
      measure,
      images: new Set(images.keys()),
    },
  })
  return request.format === 'svg'
    ? drawSvg(scene, images, measure)
    : drawPng(scene, request.scale, images)
}

/** A file that is no picture after all is left out: the persona keeps its generated face. */
async function readImages(files: PictureRequest['images']): Promise<Map<string, Image>> {
  const images = new Map<string, Image>()
  for (const { id, bytes } of files) {
    const image = await loadImage(bytes).catch(() => null)
    if (image) images.set(id, image)
  }
  return images
}

async function drawPng(
  scene: Scene,
  wanted: number,
  images: ReadonlyMap<string, Image>,
): Promise<Picture> {
  const fitted = fitScale(scene, wanted, serverLimits)
  const { width, height } = canvasSize(scene, fitted)
  const canvas = createCanvas(width, height)
  paint(scene, canvas.getContext('2d'), { scale: fitted.scale, images })
  const bytes = await canvas.encode('png')
  return { bytes, notice: fitted.reduced ? reducedNotice(fitted.scale) : null }
}

/** Letters become paths, so that the picture needs no font where it is shown. */
function drawSvg(scene: Scene, images: ReadonlyMap<string, Image>, measure: Measure): Picture {
  const width = Math.ceil(scene.width)
  const height = Math.ceil(scene.height)
  const canvas = createCanvas(width, height, SvgExportFlag.ConvertTextToPaths)
  const context = canvas.getContext('2d')
  paint(scene, context, { scale: 1, images })
  drawEmoji(scene, context, measure)
  return { bytes: canvas.getContent(), notice: null }
}
