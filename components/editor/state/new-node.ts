import type { Place } from '@/core/journey/places'
import type { JourneyNode } from '@/core/journey/records'
import type { NodeKind } from './ui-state'

/** A card with nothing said about it but its text. */
export function newNode(kind: NodeKind, id: string, place: Place, text: string): JourneyNode {
  const { stageId, laneId, x, y } = place
  const common = { id, stageId, laneId, x, y, tags: [] }
  if (kind === 'note') return { type: 'note', ...common, text, touchpointId: null }
  return {
    type: 'touchpoint',
    ...common,
    title: text,
    description: '',
    channel: '',
    emotion: null,
    momentOfTruth: false,
    importance: null,
    owner: '',
    links: [],
  }
}
