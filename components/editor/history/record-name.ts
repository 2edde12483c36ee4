import { nameOf } from '@/core/journey/record-name'
import type { JourneyRecord, Records, RecordType } from '@/core/journey/records'

const untitled: Record<RecordType, string> = {
  stage: 'Untitled stage',
  lane: 'Untitled lane',
  touchpoint: 'Untitled touchpoint',
  note: 'Empty note',
  connection: 'Connection',
}

/** What something is called, also when it has no name. */
export function nameOrUntitled(type: RecordType, title: string): string {
  return title.trim() || untitled[type]
}

/** A record in a list. A connection is told by its ends. */
export function recordName(record: JourneyRecord, records: Records): string {
  if (record.type !== 'connection' || record.label.trim()) {
    return nameOrUntitled(record.type, nameOf(record))
  }
  return `${endName(record.fromId, records)} → ${endName(record.toId, records)}`
}

/** A record that another one refers to, by its name. */
export function endName(id: string, records: Records): string {
  const record = records.get(id)
  return record ? nameOrUntitled(record.type, nameOf(record)) : 'Removed'
}
