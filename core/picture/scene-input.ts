import type { HeatMap } from '@/core/heat/views'
import type { JourneyLayout } from '@/core/journey/layout'
import type { JourneyState, Records } from '@/core/journey/records'
import type { Route } from '@/core/journey/route'
import type { Measure } from './scene-items'
import type { Theme } from './theme'

export type ScenePersona = {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly avatarId: string | null
}

export type SceneInput = {
  readonly journey: { readonly title: string; readonly state: JourneyState }
  readonly personas: readonly ScenePersona[]
  readonly records: Records
  /** Absent: a map without heat. */
  readonly heat?: HeatMap | null
  readonly options: SceneOptions
}

type SceneOptions = {
  readonly theme: Theme
  /** Real advance widths of the fonts that will paint. */
  readonly measure: Measure
  /** `whole` has title, personas, margins and legend; `map` is the bare map, in the layout's own coordinates. */
  readonly frame?: 'whole' | 'map'
  /** Avatars at hand, by id; other personas get a generated face. */
  readonly images?: ReadonlySet<string>
  /** When the caller has them already, made with `emotionFromFeedback` as `wantsEmotionFromFeedback` says. */
  readonly layout?: JourneyLayout
  readonly routes?: ReadonlyMap<string, Route>
}
