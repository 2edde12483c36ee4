import type { JourneyRecord } from '@/core/journey/records'
import { LaneFields, StageFields } from './band-fields'
import { ConnectionFields } from './connection-fields'
import { NoteFields } from './note-fields'
import { TouchpointFields } from './touchpoint-fields'

export const recordNames: Record<JourneyRecord['type'], string> = {
  touchpoint: 'Touchpoint',
  note: 'Note',
  connection: 'Connection',
  stage: 'Stage',
  lane: 'Lane',
}

/** The fields of a record, by its type. */
export function RecordFields({ record }: { record: JourneyRecord }) {
  switch (record.type) {
    case 'touchpoint':
      return <TouchpointFields record={record} />
    case 'note':
      return <NoteFields record={record} />
    case 'connection':
      return <ConnectionFields record={record} />
    case 'stage':
      return <StageFields record={record} />
    case 'lane':
      return <LaneFields record={record} />
  }
}
