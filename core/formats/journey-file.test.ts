import { describe, expect, it } from 'vitest'
import { JourneyRecord } from '@/core/journey/records'
import { recordsOfFile } from './file-to-records'
import { JourneyFile, type JourneyFileInput } from './journey-file'
import { fileOfRecords } from './records-to-file'

function numberedIds() {
  let next = 0
  return () => `018f0000-0000-7000-8000-${String(next++).padStart(12, '0')}`
}

const small: JourneyFileInput = {
  format: 'throughline/journey',
  version: 1,
  title: 'صارف کے سفر کا نقشہ',
  stages: [
    { id: 'buy', title: 'Buy' },
    { id: 'use', title: 'Use', phase: 'retain' },
  ],
  lanes: [{ id: 'tp', title: 'Touchpoints', kind: 'touchpoints' }],
  touchpoints: [
    { id: 'pay', stageId: 'buy', laneId: 'tp', title: 'পেমেন্ট', emotion: -1.5 },
    { id: 'help', stageId: 'buy', laneId: 'tp', title: 'Help' },
  ],
  notes: [{ id: 'n', stageId: 'use', laneId: 'tp', text: 'slow', touchpointId: 'pay' }],
  connections: [{ id: 'c', fromId: 'pay', toId: 'help', probability: 0.25 }],
}

function problemsOf(input: unknown) {
  const result = JourneyFile.safeParse(input)
  return result.success ? [] : result.error.issues.map((issue) => issue.path.join('.'))
}

describe('the journey file', () => {
  it('fills in what a small file leaves out and makes valid records', () => {
    const records = recordsOfFile(JourneyFile.parse(small), numberedIds())
    expect(records.map((record) => JourneyRecord.safeParse(record).success)).toEqual(
      records.map(() => true),
    )
    expect(records).toHaveLength(7)
  })

  it('puts cards without a place below each other', () => {
    const records = recordsOfFile(JourneyFile.parse(small), numberedIds())
    const tops = records.filter((record) => record.type === 'touchpoint').map((card) => card.y)
    expect(tops[1]).toBeGreaterThan(tops[0] as number)
  })

  it('gives back what it took', () => {
    const head = { title: 'Trip', state: 'future' as const, personas: [] }
    const first = fileOfRecords(head, recordsOfFile(JourneyFile.parse(small), numberedIds()))
    const again = fileOfRecords(head, recordsOfFile(JourneyFile.parse(first), numberedIds()))
    expect(again).toEqual(first)
    expect(first.stages.map((stage) => stage.title)).toEqual(['Buy', 'Use'])
    expect(first.connections[0]).toMatchObject({
      fromId: first.touchpoints[0]?.id,
      probability: 0.25,
    })
  })

  it('names every problem with its path', () => {
    const wrong = {
      ...small,
      stages: [...small.stages, { id: 'buy', title: 'Again' }],
      touchpoints: [{ id: 't', stageId: 'nowhere', laneId: 'tp', title: 'T' }],
      connections: [
        { id: 'c', fromId: 't', toId: 'gone' },
        { id: 'd', fromId: 't', toId: 't' },
      ],
    }
    expect(problemsOf(wrong)).toEqual([
      'stages.2.id',
      'touchpoints.0.stageId',
      'notes.0.touchpointId',
      'connections.0.toId',
      'connections.1.toId',
    ])
  })

  it('refuses values outside the model', () => {
    const wrong = { ...small, version: 2, touchpoints: [{ ...small.touchpoints?.[0], emotion: 3 }] }
    expect(problemsOf(wrong)).toEqual(['version', 'touchpoints.0.emotion'])
  })
})
