import type { LaneKind, LifecyclePhase, Touchpoint } from '../records'

/** A touchpoint of a template; `key` names it in notes and connections. */
export type TemplateTouchpoint = { key: string } & Pick<Touchpoint, 'title'> &
  Partial<
    Pick<
      Touchpoint,
      'description' | 'channel' | 'emotion' | 'momentOfTruth' | 'importance' | 'owner'
    >
  >

/** A text in a lane; `about` is the key of the touchpoint that it points at. */
export type TemplateNote = { lane: LaneKind; text: string; about?: string }

type TemplateStage = {
  title: string
  phase: LifecyclePhase | null
  touchpoints: readonly TemplateTouchpoint[]
  notes: readonly TemplateNote[]
}

export type TemplateConnection = {
  from: string
  to: string
  label?: string
  condition?: string
  probability?: number
}

/** A journey to start from, in words; `makeTemplate` turns it into records. */
export type Template = {
  title: string
  /** Each kind at most once: notes find their lane by it. The touchpoints' lane comes first. */
  lanes: readonly { title: string; kind: LaneKind }[]
  stages: readonly TemplateStage[]
  connections: readonly TemplateConnection[]
}
