import { expect, test } from 'vitest'
import { flatten, flattenLimits } from './flatten'

test('each value has its path', () => {
  const json = { answer: { score: 3, ok: false }, tags: ['a', { b: '' }], none: null, by: 'Ada' }
  expect([...flatten(json)]).toEqual([
    ['answer.score', '3'],
    ['answer.ok', 'false'],
    ['tags[0]', 'a'],
    ['tags[1].b', ''],
    ['by', 'Ada'],
  ])
})

test('arrays and values alone are rows too', () => {
  expect([...flatten([1, [2]])]).toEqual([
    ['[0]', '1'],
    ['[1][0]', '2'],
  ])
  expect([...flatten('x')]).toEqual([['', 'x']])
  expect(flatten(null).size).toBe(0)
})

test('what is too deep or too much is left out', () => {
  const nested = (levels: number): unknown => (levels === 0 ? 1 : { a: nested(levels - 1) })
  expect(flatten(nested(flattenLimits.depth)).size).toBe(1)
  expect(flatten(nested(flattenLimits.depth + 1)).size).toBe(0)
  expect(flatten(Array.from({ length: 10_000 }, () => 1)).size).toBe(flattenLimits.cells)
})
