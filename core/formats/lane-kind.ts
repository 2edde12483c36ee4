import type { LaneKind } from '@/core/journey/records'

/** Words by which other tools name the rows of a map, most telling first. */
const words: readonly [RegExp, LaneKind][] = [
  [/opportunit|idea|improvement/i, 'opportunities'],
  [/pain|frustrat|problem|barrier/i, 'pains'],
  [/gain|delight|benefit|positive/i, 'gains'],
  [/touch\s*-?point/i, 'touchpoints'],
  [/front\s*-?stage/i, 'frontstage'],
  [/back\s*-?stage/i, 'backstage'],
  [/support/i, 'support'],
  [/evidence/i, 'evidence'],
  [/metric|kpi|measure/i, 'metrics'],
  [/channel/i, 'channel'],
  [/think|thought|question/i, 'thinking'],
  [/feel|emotion|mood/i, 'feeling'],
  [/doing|action|activit|step|task/i, 'doing'],
]

/** The kind of a lane by its name; `custom` when the name says nothing that we know. */
export function laneKindOf(name: string): LaneKind {
  return words.find(([pattern]) => pattern.test(name))?.[1] ?? 'custom'
}
