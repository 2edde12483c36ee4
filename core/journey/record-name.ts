import { excerpt } from './excerpt'
import type { JourneyRecord } from './records'

/** What people call a record; empty: it has no name. */
export function nameOf(record: JourneyRecord): string {
  if (record.type === 'note') return excerpt(record.text)
  return record.type === 'connection' ? record.label : record.title
}
