import type { z } from 'zod'
import {
  Connection,
  type JourneyRecord,
  Lane,
  Note,
  type RecordType,
  Stage,
  Touchpoint,
} from './records'

const schemas = {
  stage: Stage,
  lane: Lane,
  touchpoint: Touchpoint,
  note: Note,
  connection: Connection,
} satisfies Record<RecordType, z.ZodObject>

/** Whether records of a type have a key that edits may change (all but `id` and `type`). */
export function isEditableKey(type: RecordType, key: string): boolean {
  return key !== 'id' && key !== 'type' && Object.hasOwn(schemas[type].shape, key)
}

/** Whether a record sits in a cell. */
export function isNode(
  record: JourneyRecord | undefined,
): record is Extract<JourneyRecord, { type: 'touchpoint' | 'note' }> {
  return record?.type === 'touchpoint' || record?.type === 'note'
}
