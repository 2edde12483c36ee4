import type { HeatMap } from '@/core/heat/views'
import type { Services } from '@/server/services'
import { type JourneyPlace, loadPicture } from './load-picture'
import type { Picture, PictureFormat, PictureRequest } from './picture-request'

export type PictureOptions = {
  format: PictureFormat
  /** 1, 2 or 4 device pixels for one pixel of the map. */
  scale: number
  theme: PictureRequest['theme']
  /** Null: a picture without heat. */
  heat: HeatMap | null
}

export type RenderedPicture = Picture & { contentType: string }

const contentTypes: Record<PictureFormat, string> = { png: 'image/png', svg: 'image/svg+xml' }

/**
 * The picture of a journey, drawn in a thread beside the server's. Whoever calls
 * has made sure that the actor may read the journey.
 * @throws NotFound, RateLimited
 */
export async function renderPicture(
  { db, pictures }: Pick<Services, 'db' | 'pictures'>,
  place: JourneyPlace,
  options: PictureOptions,
): Promise<RenderedPicture> {
  const loaded = await loadPicture(db, place)
  const picture = await pictures.draw({ ...loaded, ...options })
  return { ...picture, contentType: contentTypes[options.format] }
}
