import { expect, test } from 'vitest'
import type { DryRun, Preview } from '@/core/feedback/import-views'
import type { Mapping } from '@/core/feedback/mapping'
import { type Flow, type FlowEvent, nextStep, startOfFlow } from './flow'

const mapping: Mapping = {
  layout: 'long',
  format: { kind: 'csv', encoding: 'utf-8', delimiter: ',' },
  zone: 'UTC',
  attributes: [],
  values: [],
  scales: [],
  dateOrder: 'dmy',
  source: '',
  channel: '',
  columns: { time: null, channel: null, source: null, customer: null, externalId: null },
  touchpoint: 0,
  value: 1,
  verbatim: null,
  instrument: { from: 'fixed', instrument: 'nps' },
  touchpoints: [],
}
const column = {
  name: 'a',
  samples: [],
  instrument: null,
  touchpointId: null,
  dates: null,
  attribute: null,
  words: [],
  moreWords: 0,
  wordRows: null,
}
const preview: Preview = {
  uploadId: 'u',
  fileName: 'a.csv',
  bytes: 9,
  format: { kind: 'csv', encoding: 'utf-8', delimiter: ',' },
  sheets: [],
  remembered: null,
  columns: [
    { ...column, index: 0 },
    { ...column, index: 1 },
  ],
  rows: [],
  mapping,
}
const dryRun: DryRun = {
  rows: 1,
  responses: 1,
  skipped: 0,
  duplicates: 0,
  rejected: 0,
  unknownTouchpoints: [],
  problems: [],
}
const unknown = { name: 'Wifi', rows: 1, suggestion: null }

const walk = (...events: FlowEvent[]): Flow => events.reduce(nextStep, startOfFlow)

test('a file without unknown names goes from look to columns to check to import', () => {
  const steps: FlowEvent[] = [
    { type: 'read', preview },
    { type: 'looked' },
    { type: 'checked', mapping, dryRun },
    { type: 'started', importId: 'i' },
  ]
  const seen = steps.map((_, index) => walk(...steps.slice(0, index + 1)).step)
  expect(seen).toEqual(['look', 'columns', 'check', 'import'])
})

test('unknown names are asked for before the counts are shown', () => {
  const asked = walk(
    { type: 'read', preview },
    { type: 'looked' },
    { type: 'checked', mapping, dryRun: { ...dryRun, unknownTouchpoints: [unknown] } },
  )
  expect(asked).toMatchObject({ step: 'names', unknown: [unknown] })
  expect(nextStep(asked, { type: 'checked', mapping, dryRun }).step).toBe('check')
})

test('stepping back keeps what was chosen', () => {
  const read = walk({ type: 'read', preview }, { type: 'looked' })
  if (read.step !== 'columns') throw new Error('not at columns')
  const draft = { ...read.draft, source: 'autumn survey' }
  const drafted = nextStep(read, { type: 'drafted', draft })
  const back = nextStep(nextStep(drafted, { type: 'checked', mapping, dryRun }), { type: 'back' })
  expect(back).toMatchObject({ step: 'columns', draft: { source: 'autumn survey' } })
})

test('an event that a step does not know changes nothing', () => {
  expect(walk({ type: 'looked' })).toEqual(startOfFlow)
  const importing = walk({ type: 'started', importId: 'i' })
  expect(nextStep(importing, { type: 'back' })).toEqual(importing)
})

test('closing keeps a choice half made, and leaves a begun import to the server', () => {
  const columns = walk({ type: 'read', preview }, { type: 'looked' })
  expect(nextStep(columns, { type: 'closed' })).toEqual(columns)
  expect(walk({ type: 'started', importId: 'i' }, { type: 'closed' })).toEqual(startOfFlow)
})
