import { describe, expect, it } from 'vitest'
import type { AttributeCondition } from '@/core/heat/filters'
import { type Attributes, holds, matches } from './segment'

const ada: Attributes = { class: 'Eco', age: 34, since: '1970-01-03', member: true }

describe('a condition', () => {
  it.each<[AttributeCondition, boolean]>([
    [{ is: 'one-of', key: 'class', values: ['Business', 'Eco'] }, true],
    [{ is: 'one-of', key: 'class', values: ['eco'] }, false],
    [{ is: 'one-of', key: 'age', values: ['34'] }, true],
    [{ is: 'one-of', key: 'member', values: ['true'] }, true],
    [{ is: 'one-of', key: 'city', values: [''] }, false],
    [{ is: 'one-of', key: 'constructor', values: ['x'] }, false],
    [{ is: 'between', key: 'age', min: 34, max: 34 }, true],
    [{ is: 'between', key: 'age', min: null, max: 33 }, false],
    [{ is: 'between', key: 'age', min: 18, max: null }, true],
    [{ is: 'between', key: 'since', min: 2, max: 2 }, true],
    [{ is: 'between', key: 'class', min: null, max: null }, false],
    [{ is: 'missing', key: 'city' }, true],
    [{ is: 'missing', key: 'class' }, false],
  ])('%j is %s', (condition, expected) => {
    expect(holds(condition, ada)).toBe(expected)
  })
})

it('a segment takes those for whom all of its conditions hold', () => {
  const eco: AttributeCondition = { is: 'one-of', key: 'class', values: ['Eco'] }
  const young: AttributeCondition = { is: 'between', key: 'age', min: null, max: 29 }
  expect(matches({ all: [eco] }, ada)).toBe(true)
  expect(matches({ all: [eco, young] }, ada)).toBe(false)
})
