import { expect, test } from 'vitest'
import { type HeatView, readView, writeView } from './view-url'

const plain: HeatView = {
  tab: 'grid',
  columns: 'lane',
  order: 'heat',
  filters: {},
  touchpointIds: [],
  negativeOnly: false,
  search: '',
  sort: 'newest',
  starredOnly: false,
  tag: '',
  other: { journeyId: null, filters: {} },
}

test('an address without a query is the whole grid', () => {
  expect(readView(new URLSearchParams())).toEqual(plain)
  expect(writeView(new URLSearchParams(), plain).toString()).toBe('')
})

test('what is written is read again', () => {
  const view: HeatView = {
    tab: 'verbatims',
    columns: 'channel',
    order: 'opportunity',
    filters: { from: '2026-01-01', channels: ['web'] },
    touchpointIds: ['019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000002'],
    negativeOnly: true,
    search: 'ধীর & দেরি',
    sort: 'worst',
    starredOnly: true,
    tag: 'wi-fi',
    other: {
      journeyId: '019a0000-0000-7000-8000-000000000003',
      filters: { to: '2025-12-31', channels: ['app'], instruments: ['nps'] },
    },
  }
  expect(readView(writeView(new URLSearchParams(), view))).toEqual(view)
})

test('what is not understood falls back, and keys of others stay', () => {
  const query = new URLSearchParams('tab=tea&by=moon&at=nobody&debug=1')
  expect(readView(query)).toEqual(plain)
  expect(writeView(query, { ...plain, tab: 'imports' }).toString()).toBe('debug=1&tab=imports')
})

test('the columns of the grid, by an attribute too', () => {
  for (const columns of ['channel', 'month', 'segment', 'attr:travel_class'] as const) {
    expect(readView(writeView(new URLSearchParams(), { ...plain, columns })).columns).toBe(columns)
  }
  expect(readView(new URLSearchParams('by=attr:No such key')).columns).toBe('lane')
})
