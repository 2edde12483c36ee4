import type { JourneyRecord } from '@/core/journey/records'
import { makeTemplate } from '@/core/journey/templates'
import { Random } from './random'

/** A small journey to start from: little ground, so that people meet on it. */
export function ground(seed: number): JourneyRecord[] {
  const random = new Random(seed)
  const { records } = makeTemplate('clinic', () => random.id())
  const stages = records.filter((record) => record.type === 'stage').slice(0, 3)
  const kept = new Set(stages.map((stage) => stage.id))
  for (const record of records) {
    if (record.type === 'lane') kept.add(record.id)
    if ((record.type === 'touchpoint' || record.type === 'note') && kept.has(record.stageId)) {
      kept.add(record.id)
    }
    if (record.type === 'connection' && kept.has(record.fromId) && kept.has(record.toId)) {
      kept.add(record.id)
    }
  }
  return records
    .filter((record) => kept.has(record.id))
    .map((record) =>
      record.type === 'note' && !kept.has(record.touchpointId ?? '')
        ? { ...record, touchpointId: null }
        : record,
    )
}
