import { expect, test } from 'vitest'
import { insertAfter, linesOf, moveLine, pasteLines, removeLine, textsOf } from './line-edits'

const keys = () => {
  let next = 0
  return () => `new${next++}`
}
const abc = linesOf(['a', 'b', 'c'], keys()).map((line) => ({ ...line, key: line.text }))
const order = (edit: { lines: { text: string }[] }) => edit.lines.map((line) => line.text).join('')

test('what is kept has no blank lines and no blanks around', () => {
  expect(
    textsOf([
      { key: '1', text: '  a ' },
      { key: '2', text: ' ' },
    ]),
  ).toEqual(['a'])
})

test('a new line goes behind the one with the cursor, or to the end', () => {
  const made = { key: 'x', text: 'x' }
  expect(insertAfter(abc, 'a', made)).toMatchObject({ focus: 'x' })
  expect(order(insertAfter(abc, 'a', made))).toBe('axbc')
  expect(order(insertAfter(abc, null, made))).toBe('abcx')
})

test('after a removal the line before has the focus', () => {
  expect(order(removeLine(abc, 'b'))).toBe('ac')
  expect(removeLine(abc, 'b').focus).toBe('a')
  expect(removeLine(abc, 'a').focus).toBe('b')
  expect(removeLine([{ key: 'a', text: '' }], 'a').focus).toBeNull()
})

test('a line moves by one and stops at the ends', () => {
  expect(order(moveLine(abc, 'c', -1))).toBe('acb')
  expect(order(moveLine(abc, 'a', 1))).toBe('bac')
  expect(order(moveLine(abc, 'a', -1))).toBe('abc')
  expect(order(moveLine(abc, 'c', 1))).toBe('abc')
})

test('pasted lines become lines', () => {
  const edit = pasteLines(abc, 'b', ['1', '', ' 2 ', '3'], keys())
  expect(edit.lines.map((line) => line.text)).toEqual(['a', 'b1', '2', '3', 'c'])
  expect(edit.focus).toBe('new1')
})
