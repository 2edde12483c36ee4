import { describe, expect, it } from 'vitest'
import { checkIntegrity } from './integrity'
import { newId } from './new-id'
import type { Touchpoint } from './records'
import { makeTemplate, templateNames } from './templates'

const surveyQuestions = [
  'Inflight wifi service',
  'Departure/Arrival time convenient',
  'Ease of Online booking',
  'Gate location',
  'Food and drink',
  'Online boarding',
  'Seat comfort',
  'Inflight entertainment',
  'On-board service',
  'Leg room service',
  'Baggage handling',
  'Checkin service',
  'Inflight service',
  'Cleanliness',
]

describe('makeTemplate', () => {
  it.each(templateNames)('makes a whole journey of %s', (name) => {
    const { records } = makeTemplate(name, newId)
    const byId = new Map(records.map((record) => [record.id, record]))
    expect(byId.size).toBe(records.length)
    expect(checkIntegrity(byId)).toEqual([])
  })

  it.each(['shop', 'airline', 'clinic'] as const)('%s loses no note and branches', (name) => {
    const { records } = makeTemplate(name, newId)
    const touchpoints = records.filter((record) => record.type === 'touchpoint')
    expect(touchpoints.length).toBeGreaterThanOrEqual(10)
    const shares = new Map<string, number>()
    for (const record of records) {
      if (record.type !== 'connection' || record.probability === null) continue
      shares.set(record.fromId, (shares.get(record.fromId) ?? 0) + record.probability)
    }
    expect(Math.max(...shares.values())).toBeCloseTo(1)
  })

  it('names the touchpoints of a passenger survey', () => {
    const { records } = makeTemplate('airline', newId)
    const titles = records
      .filter((r): r is Touchpoint => r.type === 'touchpoint')
      .map((r) => r.title)
    expect(titles).toEqual(expect.arrayContaining(surveyQuestions))
  })
})
