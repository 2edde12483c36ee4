import { describe, expect, it } from 'vitest'
import { toProductError } from '@/server/errors'
import { attributeFilters } from './attribute-filters'

function problemOf(said: Parameters<typeof attributeFilters>[0]) {
  try {
    return attributeFilters(said)
  } catch (thrown) {
    return toProductError(thrown).problems[0]?.path
  }
}

describe('attributeFilters', () => {
  it('reads choices, ranges and gaps', () => {
    expect(attributeFilters({})).toBeUndefined()
    expect(
      attributeFilters({
        attr: ['class:Eco', 'class:a:b', 'plan:'],
        range: ['age:18..34', 'joined:2026-01-01..', 'score:..-2.5'],
        missing: ['region'],
      }),
    ).toEqual([
      { is: 'one-of', key: 'class', values: ['Eco', 'a:b'] },
      { is: 'one-of', key: 'plan', values: [''] },
      { is: 'between', key: 'age', min: 18, max: 34 },
      { is: 'between', key: 'joined', min: 20454, max: null },
      { is: 'between', key: 'score', min: null, max: -2.5 },
      { is: 'missing', key: 'region' },
    ])
  })

  it('names what it does not understand', () => {
    for (const range of ['age', 'age:1', 'age:1..2..3', 'age:x..2', ':1..2'])
      expect(problemOf({ range: [range] })).toBe('range')
    expect(problemOf({ attr: ['class'] })).toBe('attr')
    expect(problemOf({ attr: ['Not A Key:x'] })).toBe('key')
  })
})
