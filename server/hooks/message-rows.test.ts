import { describe, expect, it } from 'vitest'
import { rowsOfMessage, tableOf } from './message-rows'

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
