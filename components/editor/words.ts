import type { JourneyState, LaneKind, LifecyclePhase } from '@/core/journey/records'

/** Names of the domain's words as people read them. */
export const phaseNames: Record<LifecyclePhase, string> = {
  reach: 'Reach',
  acquire: 'Acquire',
  convert: 'Convert',
  onboard: 'Onboard',
  retain: 'Retain',
  grow: 'Grow',
  advocate: 'Advocate',
}

export const laneKindNames: Record<LaneKind, string> = {
  touchpoints: 'Touchpoints',
  channel: 'Channels',
  doing: 'Doing',
  thinking: 'Thinking',
  feeling: 'Feeling',
  pains: 'Pains',
  gains: 'Gains',
  opportunities: 'Opportunities',
  frontstage: 'Front stage',
  backstage: 'Back stage',
  support: 'Support processes',
  evidence: 'Evidence',
  metrics: 'Metrics',
  custom: 'Anything else',
}

export const stateNames: Record<JourneyState, string> = {
  current: 'Current',
  future: 'Future',
  planned: 'Planned',
  actual: 'Actual',
}
