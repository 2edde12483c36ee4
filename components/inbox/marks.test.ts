import { expect, it } from 'vitest'
import { afterwards, chosen, markAll, move, noMarks, toggle } from './marks'

const ids = ['a', 'b', 'c', 'd', 'e']
const marked = (marks: typeof noMarks) => [...marks.marked].sort().join('')

it('moves within the list', () => {
  const first = move(noMarks, ids, 1, false)
  expect(first.active).toBe('a')
  expect(move(first, ids, -1, false).active).toBe('a')
  expect(move(first, ids, 99, false).active).toBe('e')
  expect(move(noMarks, [], 1, false).active).toBeNull()
})

it('extends a range from where it began, and shrinks it again', () => {
  let marks = toggle(noMarks, 'e')
  marks = { ...marks, active: 'b' }
  marks = move(move(marks, ids, 1, true), ids, 1, true)
  expect(marked(marks)).toBe('bcde')
  marks = move(marks, ids, -1, true)
  expect(marked(marks)).toBe('bce')
  marks = move(move(marks, ids, -1, true), ids, -1, true)
  expect(marked(marks)).toBe('abe')
})

it('does what it does to the marked rows, or else to the active one', () => {
  const active = move(noMarks, ids, 1, false)
  expect(chosen(active, ids)).toEqual(['a'])
  expect(chosen(toggle(toggle(active, 'd'), 'b'), ids)).toEqual(['b', 'd'])
  expect(chosen(markAll(active, ids), ids)).toEqual(ids)
  expect(chosen({ ...active, active: 'gone' }, ids)).toEqual([])
})

it('goes on with the next row when rows have gone', () => {
  const at = (active: string) => ({ ...noMarks, active, marked: new Set(['b', 'c']) })
  expect(afterwards(at('b'), ids, new Set(['b', 'c']))).toEqual({ ...noMarks, active: 'd' })
  expect(afterwards(at('e'), ids, new Set(['d', 'e'])).active).toBe('c')
  expect(afterwards(at('a'), ids, new Set(ids)).active).toBeNull()
})
