import type { HeatMap } from '@/core/heat/views'
import type { JourneyRecord, JourneyState } from '@/core/journey/records'
import type { ScenePersona } from '@/core/picture/scene-input'
import type { Theme } from '@/core/picture/theme'

export type PictureFormat = 'png' | 'svg'

/** All that a picture is made from; plain data, so that it can go to another thread. */
export type PictureRequest = {
  format: PictureFormat
  /** Device pixels for one pixel of the map; an SVG needs none and is always 1. */
  scale: number
  theme: Theme['name']
  journey: { title: string; state: JourneyState }
  personas: ScenePersona[]
  records: JourneyRecord[]
  heat: HeatMap | null
  /** Avatars as PNG, JPEG or WebP files, by their id. */
  images: { id: string; bytes: Uint8Array }[]
}

export type Picture = {
  bytes: Uint8Array
  /** What people should know about it: it had to be made smaller. */
  notice: string | null
}
