import type { Connection, JourneyNode, Note, Records } from './records'
import { isNode } from './shape'

/** What hangs on some records, the records themselves left out. */
export type Dependents = {
  /** Nodes in one of the stages or lanes. */
  nodes: JourneyNode[]
  /** Connections with an end at one of the nodes. */
  connections: Connection[]
  /** Notes that point at one of the touchpoints. */
  pointers: Note[]
}

/** All that refers directly to one of `ids`. */
export function dependentsOf(records: Records, ids: ReadonlySet<string>): Dependents {
  const found: Dependents = { nodes: [], connections: [], pointers: [] }
  for (const record of records.values()) {
    if (ids.has(record.id)) continue
    if (isNode(record)) {
      if (ids.has(record.stageId) || ids.has(record.laneId)) found.nodes.push(record)
      else if (record.type === 'note' && record.touchpointId && ids.has(record.touchpointId)) {
        found.pointers.push(record)
      }
    } else if (record.type === 'connection' && (ids.has(record.fromId) || ids.has(record.toId))) {
      found.connections.push(record)
    }
  }
  return found
}
