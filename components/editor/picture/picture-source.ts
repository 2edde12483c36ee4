import type { HeatMap } from '@/core/heat/views'
import type { JourneyState, Records } from '@/core/journey/records'
import type { ScenePersona } from '@/core/picture/scene-input'
import type { Theme } from '@/core/picture/theme'

/** What a picture of a journey is made from, in the browser. */
export type PictureSource = {
  readonly workspaceId: string
  readonly journey: { readonly title: string; readonly state: JourneyState }
  readonly personas: readonly ScenePersona[]
  readonly records: Records
  /** Null: without heat. */
  readonly heat: HeatMap | null
  readonly theme: Theme['name']
}
