import { describe, expect, it } from 'vitest'
import { listsOfMessage, pathInMessage, rowsOfMessage, tableOf } from './message-rows'

describe('rowsOfMessage', () => {
  it('is the message, or the list that it is', () => {
    expect(rowsOfMessage({ a: 1 }, '')).toEqual([{ a: 1 }])
    expect(rowsOfMessage([1, 2], '')).toEqual([1, 2])
    expect(rowsOfMessage(null, '')).toBeNull()
  })

  it('is found at a path', () => {
    const message = { data: [{ answers: [{ a: 1 }, { a: 2 }] }] }
    expect(rowsOfMessage(message, 'data[0].answers')).toEqual([{ a: 1 }, { a: 2 }])
    expect(rowsOfMessage(message, 'data[0].answers[1]')).toEqual([{ a: 2 }])
    expect(rowsOfMessage(message, 'data[1].answers')).toBeNull()
    expect(rowsOfMessage(message, 'data.answers.more')).toBeNull()
  })

  it('does not reach into what every object inherits', () => {
    expect(rowsOfMessage({}, 'constructor')).toBeNull()
    expect(rowsOfMessage({}, '__proto__')).toBeNull()
  })
})

it('tableOf has a column for each path of any row', () => {
  expect(
    tableOf([
      { a: 1, b: { c: 'x' } },
      { b: { c: 'y' }, d: true },
    ]),
  ).toEqual({
    names: ['a', 'b.c', 'd'],
    rows: [
      ['1', 'x', ''],
      ['', 'y', 'true'],
    ],
  })
})

it.each<[unknown, string, string, string]>([
  [{ a: 1 }, '', 'a', 'a'],
  [[{ a: 1 }], '', 'a', '[2].a'],
  [{ data: [{ a: 1 }] }, 'data', 'a.b', 'data[2].a.b'],
  [{ data: { a: 1 } }, 'data', 'a', 'data.a'],
  [{ data: [[1]] }, 'data', '[0]', 'data[2][0]'],
  [{ data: [1] }, 'data', '', 'data[2]'],
])('pathInMessage of %j at %j: %j is %j', (message, rowsAt, field, path) => {
  expect(pathInMessage(message, rowsAt, 2, field)).toBe(path)
})

it('listsOfMessage finds what may be the answers', () => {
  const answers = [{ score: 1, parts: [{ a: 1 }] }]
  expect(listsOfMessage({ tags: ['x'], data: { answers }, more: answers })).toEqual([
    'data.answers',
    'more',
  ])
  expect(listsOfMessage(answers)).toEqual([''])
  expect(listsOfMessage('x')).toEqual([])
})
