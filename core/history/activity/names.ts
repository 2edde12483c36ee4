import { nameOf } from '@/core/journey/record-name'
import type { JourneyNode, JourneyRecord } from '@/core/journey/records'
import { isNode } from '@/core/journey/shape'
import type { Spot, Thing, Things } from './deed'

/** Finds a record by its id; see `Trace.get`. */
export type Look = (id: string) => JourneyRecord | undefined

/** Things that are named; the others are counted. */
const mostNamed = 3

/** A record as activity tells of it. */
export function thingOf(record: JourneyRecord): Thing {
  return { id: record.id, type: record.type, title: nameOf(record) ?? '' }
}

/** Several of them: the first by their names, all by their number. */
export function thingsOf(records: readonly JourneyRecord[]): Things {
  return { things: records.slice(0, mostNamed).map(thingOf), count: records.length }
}

/** Where these cards are, as far as it is the same for all. */
export function spotOf(nodes: readonly JourneyNode[], look: Look): Spot | null {
  const spot = { stage: shared(nodes, 'stageId', look), lane: shared(nodes, 'laneId', look) }
  return spot.stage || spot.lane ? spot : null
}

function shared(
  nodes: readonly JourneyNode[],
  key: 'stageId' | 'laneId',
  look: Look,
): Thing | null {
  const id = nodes[0]?.[key]
  if (id === undefined || nodes.some((node) => node[key] !== id)) return null
  const record = look(id)
  return record ? thingOf(record) : null
}

/** Those of the records that are cards. */
export function nodesAmong(records: readonly JourneyRecord[]): JourneyNode[] {
  return records.filter(isNode)
}
