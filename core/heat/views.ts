import type { FeltEmotion } from './emotion'
import type { Heat } from './heat'
import type { InstrumentScore } from './scores'

/** What every heat view says of itself, to be shown beside its numbers. */
export type HeatBasis = {
  /** Names the formulas; the text is looked up by this key. */
  method: 'shrinkage-v1'
  /** Days, inclusive, of the responses that count; null without responses. */
  period: { from: string; to: string } | null
  /** The journey's negative share under the filters. */
  p0: number
  /** Prior strength C. */
  strength: number
  n: number
  negative: number
}

/** As much of a touchpoint as a map draws; whoever shows a map knows its title and place. */
export type MappedHeat = Heat & {
  touchpointId: string
  emotion: FeltEmotion | null
  /** Instruments with a score, which `TouchpointHeat` has. */
  scores: number
}

export type TouchpointHeat = Heat & {
  touchpointId: string
  title: string
  stageId: string
  laneId: string
  /** The touchpoint's own channel. */
  channel: string
  instruments: InstrumentScore[]
  emotion: FeltEmotion | null
}

/** One touchpoint, looked at closely. */
export type TouchpointLook = HeatBasis & { touchpoint: TouchpointHeat }

/** A stage, lane or channel: the pool of its touchpoints. */
export type PlaceHeat = Heat & { id: string; title: string }

export type HeatMap = HeatBasis & {
  touchpoints: MappedHeat[]
  stages: PlaceHeat[]
  lanes: PlaceHeat[]
  /** `id` and `title` are the channel's name; '' where none is known. */
  channels: PlaceHeat[]
}

export type GridCell = Heat & { rowId: string; columnId: string; touchpointIds: string[] }

/** Only cells with at least one touchpoint or response are there. */
export type HeatGrid = HeatBasis & {
  rows: PlaceHeat[]
  columns: PlaceHeat[]
  cells: GridCell[]
}

/** Touchpoints, hottest first; those without responses are left out. */
export type HeatRanking = HeatBasis & { places: (TouchpointHeat & { stageTitle: string })[] }

/** What the filters can be set to. Days are UTC. */
export type HeatFacets = {
  channels: string[]
  sources: string[]
  instruments: { instrument: InstrumentScore['instrument']; n: number }[]
  firstDay: string | null
  lastDay: string | null
  n: number
}
