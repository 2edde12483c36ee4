import type { JourneyRecord } from '@/core/journey/records'
import { field, sameValue } from '@/core/sync/equal'

/** What people change about a record. Keys that mean something together only are one field. */
export type Field =
  | 'title'
  | 'text'
  | 'description'
  | 'channel'
  | 'emotion'
  | 'momentOfTruth'
  | 'importance'
  | 'owner'
  | 'tags'
  | 'links'
  | 'touchpointId'
  | 'phase'
  | 'kind'
  | 'label'
  | 'condition'
  | 'probability'
  | 'size'
  | 'order'
  | 'place'
  | 'position'
  | 'ends'

/**
 * A field before and after. `before` is absent where nobody knows it any more.
 * Values are the record's own; `place` has `{ stageId, laneId }`, `ends` has
 * `{ fromId, toId }`, `position` has `{ x, y }`.
 */
export type FieldChange = { field: Field; before?: unknown; after?: unknown }

/** Keys that are told as one field. The first group with a changed key tells of the later ones too. */
const joint: readonly { field: Field; keys: readonly string[]; hides?: Field }[] = [
  { field: 'place', keys: ['stageId', 'laneId'], hides: 'position' },
  { field: 'position', keys: ['x', 'y'] },
  { field: 'ends', keys: ['fromId', 'toId'] },
]
const jointKeys = new Set(joint.flatMap(({ keys }) => keys))
const sizeKeys: ReadonlySet<string> = new Set(['width', 'height'])

/**
 * The fields in which two states of one record differ. A key that is
 * `undefined` in `before` is one of which the earlier value is not known.
 */
export function fieldChanges(before: JourneyRecord, after: JourneyRecord): FieldChange[] {
  const changes: FieldChange[] = []
  const hidden = new Set<Field>()
  for (const { field: name, keys, hides } of joint) {
    if (hidden.has(name) || keys.every((key) => isSame(before, after, key))) continue
    if (hides) hidden.add(hides)
    const known = keys.every((key) => field(before, key) !== undefined)
    changes.push({
      field: name,
      ...(known ? { before: pick(before, keys) } : {}),
      after: pick(after, keys),
    })
  }
  for (const key of Object.keys(after)) {
    if (jointKeys.has(key) || isSame(before, after, key)) continue
    const name = (sizeKeys.has(key) ? 'size' : key) as Field
    const was = field(before, key)
    changes.push({
      field: name,
      ...(was === undefined ? {} : { before: was }),
      after: field(after, key),
    })
  }
  return changes
}

function isSame(before: JourneyRecord, after: JourneyRecord, key: string): boolean {
  return sameValue(field(before, key), field(after, key))
}

function pick(record: JourneyRecord, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, field(record, key)]))
}
