import { type Field, type FieldChange, fieldChanges } from '@/core/history/fields'
import { excerpt } from '@/core/journey/excerpt'
import { nameOf } from '@/core/journey/record-name'
import type { Connection, JourneyNode, JourneyRecord, RecordType } from '@/core/journey/records'
import { isNode } from '@/core/journey/shape'
import type { ReversibleDiff } from '@/core/sync/diff'
import { isNoChange } from '@/core/sync/reversible'
import type { Deed, Pair } from './deed'
import { type Look, nodesAmong, spotOf, thingOf, thingsOf } from './names'

type Updated = ReversibleDiff['updated'][number]

/** Deeds that are told one by one; of more only the numbers are told. */
const mostDeeds = 4
const mostPairs = 3
const countedTypes: readonly RecordType[] = ['stage', 'lane', 'touchpoint', 'note', 'connection']

/** The first change of a journey. */
export function describeStart(change: ReversibleDiff): Deed[] {
  const counts: Partial<Record<RecordType, number>> = {}
  for (const { type } of change.added) counts[type] = (counts[type] ?? 0) + 1
  return [{ verb: 'started', counts }]
}

/**
 * What a change comes to, as people would tell it: what went along with
 * something else (the cards of a removed stage, their connections, notes that
 * lost what they pointed at) is not told by itself.
 */
export function describe(change: ReversibleDiff, look: Look): Deed[] {
  if (isNoChange(change)) return []
  const deeds = [
    ...comings('added', change.added, look),
    ...updates(withoutReleased(change), look),
    ...comings('removed', change.removed, look),
  ]
  if (deeds.length <= mostDeeds && deeds.length > 0) return deeds
  const { added, updated, removed } = change
  return [
    { verb: 'reworked', added: added.length, changed: updated.length, removed: removed.length },
  ]
}

function comings(verb: 'added' | 'removed', records: readonly JourneyRecord[], look: Look): Deed[] {
  const ids = new Set(records.map(({ id }) => id))
  const inBand = (node: JourneyNode) => ids.has(node.stageId) || ids.has(node.laneId)
  const along = nodesAmong(records).filter(inBand).length
  const deeds: Deed[] = []
  for (const of of countedTypes) {
    if (of === 'connection') continue
    const own = records.filter(
      (record) => record.type === of && !(isNode(record) && inBand(record)),
    )
    if (own.length === 0) continue
    const isBand = of === 'stage' || of === 'lane'
    const isFirstBand = isBand && !deeds.some((deed) => 'along' in deed && deed.along > 0)
    const at = isBand ? null : spotOf(nodesAmong(own), look)
    deeds.push({ verb, of, at, along: isFirstBand ? along : 0, ...thingsOf(own) })
  }
  return [...deeds, ...connections(verb, records, ids, look)]
}

/** Connections whose cards came or went with them are told by their cards. */
function connections(
  verb: 'added' | 'removed',
  records: readonly JourneyRecord[],
  ids: ReadonlySet<string>,
  look: Look,
): Deed[] {
  const own = records.filter((record): record is Connection => {
    if (record.type !== 'connection') return false
    const carried = [record.fromId, record.toId].filter((id) => ids.has(id)).length
    return verb === 'added' ? carried < 2 : carried === 0
  })
  if (own.length === 0) return []
  const pairs = own.slice(0, mostPairs).map((connection) => pairOf(connection, look))
  return [{ verb: verb === 'added' ? 'connected' : 'disconnected', pairs, count: own.length }]
}

function pairOf({ fromId, toId }: Connection, look: Look): Pair {
  const end = (id: string) => {
    const record = look(id)
    return record ? thingOf(record) : ({ id, type: 'touchpoint', title: '' } as const)
  }
  return { from: end(fromId), to: end(toId) }
}

/** The updates without notes whose touchpoint was removed in the same change. */
function withoutReleased({ updated, removed }: ReversibleDiff): Updated[] {
  const gone = new Set(removed.map(({ id }) => id))
  if (gone.size === 0) return [...updated]
  return updated.filter(([before, after]) => {
    if (before.type !== 'note' || after.type !== 'note') return true
    const isReleased = after.touchpointId === null && gone.has(before.touchpointId ?? '')
    return !isReleased || fieldChanges(before, after).length > 1
  })
}

type Told = { after: JourneyRecord; before: JourneyRecord; fields: FieldChange[] }

function updates(updated: readonly Updated[], look: Look): Deed[] {
  const told = updated.map(([before, after]) => ({
    before,
    after,
    fields: fieldChanges(before, after),
  }))
  const has = (one: Told, name: Field) => one.fields.some(({ field }) => field === name)
  return [
    ...told.filter((one) => has(one, nameField(one.after))).map(rename),
    ...moves(
      told.filter((one) => has(one, 'place')),
      look,
    ),
    ...redirections(
      told.filter((one) => has(one, 'ends')),
      look,
    ),
    ...changes(told, look),
    ...arrangements(told),
  ]
}

/** The field that holds what a record is called by. */
function nameField({ type }: JourneyRecord): Field {
  return type === 'note' ? 'text' : type === 'connection' ? 'label' : 'title'
}

function rename({ before, after }: Told): Deed {
  const was = nameOf(before) as string | undefined
  return { verb: 'renamed', thing: thingOf(after), from: was ?? null, to: nameOf(after) }
}

/** One deed for each place that something was moved to. */
function moves(told: readonly Told[], look: Look): Deed[] {
  const byCell = new Map<string, Told[]>()
  for (const one of told) {
    if (!isNode(one.after)) continue
    const key = `${one.after.stageId} ${one.after.laneId}`
    byCell.set(key, [...(byCell.get(key) ?? []), one])
  }
  return [...byCell.values()].map((group): Deed => {
    const after = group.map((one) => one.after)
    const to = spotOf(nodesAmong(after), look) ?? { stage: null, lane: null }
    const from = spotOf(nodesAmong(group.map((one) => one.before)), look)
    return { verb: 'moved', from, to, ...thingsOf(after) }
  })
}

function redirections(told: readonly Told[], look: Look): Deed[] {
  return told.flatMap(({ after }) =>
    after.type === 'connection' ? [{ verb: 'redirected', pair: pairOf(after, look) }] : [],
  )
}

const notTold: ReadonlySet<Field> = new Set(['place', 'position', 'order', 'size', 'ends'])

/** One deed for each type whose own fields were changed. */
function changes(told: readonly Told[], look: Look): Deed[] {
  const deeds: Deed[] = []
  for (const of of countedTypes) {
    const group = told
      .filter(({ after }) => after.type === of)
      .map((one) => ({ ...one, fields: one.fields.filter((each) => isOwn(each, one.after)) }))
      .filter(({ fields }) => fields.length > 0)
    if (group.length === 0) continue
    const fields = [...new Set(group.flatMap((one) => one.fields.map(({ field }) => field)))]
    const sole = group.length === 1 ? group[0] : undefined
    const values = (sole?.fields ?? []).map((each) => shortened(each, look))
    deeds.push({
      verb: 'changed',
      of,
      fields,
      values,
      ...thingsOf(group.map((one) => one.after)),
    })
  }
  return deeds
}

function isOwn({ field }: FieldChange, after: JourneyRecord): boolean {
  return !notTold.has(field) && field !== nameField(after)
}

/** Long texts by their beginning, records by their names. */
function shortened(change: FieldChange, look: Look): FieldChange {
  const short = (value: unknown) => {
    if (typeof value !== 'string') return value
    const record = change.field === 'touchpointId' ? look(value) : undefined
    return record ? nameOf(record) : excerpt(value)
  }
  const after = short(change.after)
  return 'before' in change
    ? { field: change.field, before: short(change.before), after }
    : { field: change.field, after }
}

/** What was only put elsewhere, or made larger. */
function arrangements(told: readonly Told[]): Deed[] {
  const only: ReadonlySet<Field> = new Set(['position', 'order', 'size'])
  return countedTypes.flatMap((of): Deed[] => {
    const group = told.filter(
      ({ after, fields }) =>
        after.type === of && fields.length > 0 && fields.every(({ field }) => only.has(field)),
    )
    if (group.length === 0) return []
    return [{ verb: 'arranged', of, ...thingsOf(group.map((one) => one.after)) }]
  })
}
