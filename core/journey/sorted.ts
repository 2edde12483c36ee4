import type { JourneyNode, JourneyRecord, Lane, Records, Stage } from './records'

/** The records of a journey by type; stages and lanes in their order. */
export type SortedRecords = { stages: Stage[]; lanes: Lane[]; nodes: JourneyNode[] }

/** Order keys compare by code unit; equal keys, which two people can make at once, fall back to the id. */
export function byOrder(a: Stage | Lane, b: Stage | Lane): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : 1
}

export function sortRecords(records: Records): SortedRecords {
  const stages: Stage[] = []
  const lanes: Lane[] = []
  const nodes: JourneyNode[] = []
  for (const record of records.values()) sort(record, stages, lanes, nodes)
  return { stages: stages.sort(byOrder), lanes: lanes.sort(byOrder), nodes }
}

function sort(record: JourneyRecord, stages: Stage[], lanes: Lane[], nodes: JourneyNode[]): void {
  if (record.type === 'stage') stages.push(record)
  else if (record.type === 'lane') lanes.push(record)
  else if (record.type !== 'connection') nodes.push(record)
}
