import type { JourneyRecord, Records } from './records'

/**
 * The same map with ids of its own: every reference between records points at
 * the copy. Places, order and texts stay.
 */
export function copyRecords(records: Records, makeId: () => string): JourneyRecord[] {
  const ids = new Map([...records.keys()].map((id) => [id, makeId()]))
  return [...records.values()].map((record) => copyRecord(record, (id) => ids.get(id) ?? id))
}

function copyRecord(record: JourneyRecord, renamed: (id: string) => string): JourneyRecord {
  const id = renamed(record.id)
  switch (record.type) {
    case 'stage':
    case 'lane':
      return { ...record, id }
    case 'touchpoint':
      return { ...record, id, stageId: renamed(record.stageId), laneId: renamed(record.laneId) }
    case 'note':
      return {
        ...record,
        id,
        stageId: renamed(record.stageId),
        laneId: renamed(record.laneId),
        touchpointId: record.touchpointId && renamed(record.touchpointId),
      }
    case 'connection':
      return { ...record, id, fromId: renamed(record.fromId), toId: renamed(record.toId) }
  }
}
