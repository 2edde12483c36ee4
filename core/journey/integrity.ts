import type { Problem } from '@/core/sync/reason'
import { isOrderKey } from './order'
import { JourneyRecord, limits, type Records } from './records'
import { isNode } from './shape'
import { isUnstorable } from './unstorable'

/** A fault of the whole journey, or of one record of it. */
export type Fault = { recordId: string; problem: Problem }

/** A value that was read as a record, or why it is none. */
export type Reading = { ok: true; record: JourneyRecord } | { ok: false; problems: Problem[] }

/** Reads a record that is good by itself; keys that records do not have are left out. */
export function readRecord(value: unknown): Reading {
  const parsed = JourneyRecord.safeParse(value)
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => ({
      path: issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
      message: issue.message,
    }))
    return { ok: false, problems }
  }
  const problems = problemsBeyondShape(parsed.data)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, record: parsed.data }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

function problemsBeyondShape(record: JourneyRecord): Problem[] {
  const broken = Object.entries(record).find(([, value]) => textsIn(value).some(isUnstorable))
  if (broken) return [{ path: [broken[0]], message: 'holds a broken character' }]
  if ((record.type === 'stage' || record.type === 'lane') && !isOrderKey(record.order)) {
    return [{ path: ['order'], message: 'is not an order key' }]
  }
  if (record.type === 'connection' && record.fromId === record.toId) {
    return [{ path: ['toId'], message: 'connects a node with itself' }]
  }
  return []
}

/** The ids that a record needs to be there, by the key that holds them. */
export function referencesOf(record: JourneyRecord): { key: string; id: string }[] {
  if (isNode(record)) {
    return [
      { key: 'stageId', id: record.stageId },
      { key: 'laneId', id: record.laneId },
    ]
  }
  if (record.type !== 'connection') return []
  return [
    { key: 'fromId', id: record.fromId },
    { key: 'toId', id: record.toId },
  ]
}

/** Whether a record that is there is what the key asks for. */
export function isFitFor(key: string, target: JourneyRecord | undefined): boolean {
  if (key === 'stageId') return target?.type === 'stage'
  if (key === 'laneId') return target?.type === 'lane'
  if (key === 'touchpointId') return target?.type === 'touchpoint'
  return isNode(target)
}

/** Every fault of a journey: bad records, dangling references, equal order keys, too many records. */
export function checkIntegrity(records: Records): Fault[] {
  const faults: Fault[] = []
  const orders = new Set<string>()
  const count = { stage: 0, lane: 0, touchpoint: 0, note: 0, connection: 0 }
  for (const record of records.values()) {
    count[record.type] += 1
    const reading = readRecord(record)
    const problems = [...(reading.ok ? [] : reading.problems), ...danglingIn(records, record)]
    if (record.type === 'stage' || record.type === 'lane') {
      const key = `${record.type} ${record.order}`
      if (orders.has(key)) problems.push({ path: ['order'], message: 'is taken by another' })
      orders.add(key)
    }
    for (const problem of problems) faults.push({ recordId: record.id, problem })
  }
  return [...faults, ...tooMany(records.size, count.stage, count.lane)]
}

function danglingIn(records: Records, record: JourneyRecord): Problem[] {
  const references = referencesOf(record)
  if (record.type === 'note' && record.touchpointId) {
    references.push({ key: 'touchpointId', id: record.touchpointId })
  }
  return references
    .filter(({ key, id }) => !isFitFor(key, records.get(id)))
    .map(({ key }) => ({ path: [key], message: 'points at a record that is not there' }))
}

function tooMany(all: number, stages: number, lanes: number): Fault[] {
  const faults: Fault[] = []
  const check = (value: number, max: number, what: string) => {
    if (value <= max) return
    faults.push({ recordId: '', problem: { path: [], message: `holds more than ${max} ${what}` } })
  }
  check(all, limits.records, 'records')
  check(stages, limits.stages, 'stages')
  check(lanes, limits.lanes, 'lanes')
  return faults
}
