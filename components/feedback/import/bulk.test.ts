import { expect, test } from 'vitest'
import type { Mapping, Target } from '@/core/feedback/mapping'
import { hasOpenTargets, withBulkDecisions, withBulkTargets, withSuggestions } from './bulk'
import { draftOf } from './draft'
import type { Places } from './places'

const places: Places = { stages: [{ id: 's', title: 'Fly' }], touchpoints: [], laneId: 'l' }
const onMap: Target = { kind: 'touchpoint', touchpointId: 't' }
const shared = {
  format: { kind: 'csv', encoding: 'utf-8', delimiter: ',' },
  zone: 'UTC',
  attributes: [],
  values: [],
  scales: [],
  dateOrder: 'dmy',
  source: '',
  channel: '',
  columns: { time: null, channel: null, source: null, customer: null, externalId: null },
} satisfies Partial<Mapping>
const rating = { instrument: 'rating', verbatim: null } as const
const wide: Mapping = {
  ...shared,
  layout: 'wide',
  ratings: [
    { ...rating, column: 0, target: onMap },
    { ...rating, column: 1, target: { kind: 'skip' } },
  ],
}
const columns = [{ name: 'Wifi' }, { name: 'Food' }]

test('columns that go to a touchpoint already are left alone', () => {
  const draft = withBulkTargets(draftOf(wide, 2), columns, places, { kind: 'create', stageId: 's' })
  const targets = draft.uses.map((use) => (use.as === 'rating' ? use.target : null))
  expect(targets).toEqual([onMap, { kind: 'create', title: 'Food', stageId: 's', laneId: 'l' }])
})

test('all columns on the map leave nothing to decide at once', () => {
  expect(hasOpenTargets(draftOf(wide, 2))).toBe(true)
  const mapped = { ...wide, ratings: [{ ...rating, column: 0, target: onMap }] }
  expect(hasOpenTargets(draftOf(mapped, 2))).toBe(false)
})

const long: Mapping = {
  ...shared,
  layout: 'long',
  touchpoint: 0,
  value: 1,
  verbatim: null,
  instrument: { from: 'fixed', instrument: 'nps' },
  touchpoints: [{ name: 'Lounge', target: { kind: 'skip' } }],
}
const unknown = [
  { name: 'Lounge', rows: 2, suggestion: { touchpointId: 't', title: 'Lounges' } },
  { name: 'Boarding', rows: 2, suggestion: { touchpointId: 'b', title: 'Boarding gate' } },
  { name: '', rows: 1, suggestion: null },
]

test('suggestions are taken where nobody has decided', () => {
  const { decisions } = withSuggestions(draftOf(long, 2), unknown)
  expect(decisions).toEqual([
    { name: 'Lounge', target: { kind: 'skip' } },
    { name: 'Boarding', target: { kind: 'touchpoint', touchpointId: 'b' } },
  ])
})

test('all unknown names are decided at once, but a touchpoint without a name is never made', () => {
  const create = withBulkDecisions(draftOf(long, 2), unknown, places, {
    kind: 'create',
    stageId: 's',
  })
  expect(create.decisions.map(({ name }) => name)).toEqual(['Lounge', 'Boarding'])
  const skip = withBulkDecisions(draftOf(long, 2), unknown, places, { kind: 'skip' })
  expect(skip.decisions).toHaveLength(3)
})
