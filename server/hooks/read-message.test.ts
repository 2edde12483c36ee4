import { expect, it } from 'vitest'
import { Mapping } from '@/core/feedback/mapping'
import { readMessage } from './read-message'

const setting = { workspaceId: '', time: 0, touchpoints: [], rules: [] }
const names = ['about', 'score', 'on', 'when', 'age', 'vip', 'words', 'percent']
const mapping = Mapping.parse({
  format: { kind: 'json', rowsAt: '' },
  ...{ dateOrder: 'dmy', source: 'Desk', channel: '', layout: 'long' },
  columns: { time: 3, channel: null, source: null, customer: null, externalId: null },
  attributes: [
    { column: 4, key: 'age', label: 'Age', type: 'number', of: 'response' },
    { column: 5, key: 'vip', label: 'VIP', type: 'boolean', of: 'response' },
  ],
  ...{ touchpoint: null, value: 1, verbatim: null, touchpoints: [] },
  instrument: { from: 'column', column: 2 },
})
const good = { about: 'Pay', score: '3', on: 'csat', when: '2026-05-01', age: '40', vip: 'yes' }

/** What is said of a message that is good but for this. */
function complaints(change: Partial<typeof good>, by: Partial<Mapping> = {}): string[] {
  const changed = { names, mapping: Mapping.parse({ ...mapping, ...by }) }
  const { problems } = readMessage({ ...good, ...change }, changed, setting)
  return problems.map(({ message }) => message)
}

it('what is wrong with a message speaks of its fields: it has no cells', () => {
  const word = {
    column: 1,
    table: { words: [{ word: 'Good', value: 5 }], else: 'refuse' as const },
  }
  const scale = { column: 1, rule: { from: [0, 100] as [number, number], reversed: false } }
  const all = [
    ...complaints({ score: '9' }),
    ...complaints({ score: '11', on: 'nps' }),
    ...complaints({ score: 'Meh' }, { values: [word] }),
    ...complaints({ score: '101' }, { scales: [scale] }),
    ...complaints({ on: 'smile' }),
    ...complaints({ when: 'soon' }),
    ...complaints({ age: 'old' }),
    ...complaints({ vip: 'perhaps' }),
    ...complaints({ about: '' }, { touchpoint: 0 } as Partial<Mapping>),
  ]
  expect(all).toHaveLength(9)
  expect(all.filter((sentence) => /\bcells?\b/i.test(sentence))).toEqual([])
  expect(all.filter((sentence) => /\bfield\b/.test(sentence))).toHaveLength(9)
})
