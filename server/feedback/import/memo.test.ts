import { expect, test } from 'vitest'
import { Memo } from './memo'

test('a text is worked on once, until there are too many', () => {
  const asked: string[] = []
  const lengths = new Memo((text) => {
    asked.push(text)
    return text === '' ? null : text.length
  }, 2)
  expect(['', 'প', '', 'প', 'abc', 'প'].map((text) => lengths.of(text))).toEqual([
    ...[null, 1, null, 1, 3, 1],
  ])
  expect(asked).toEqual(['', 'প', 'abc', 'প'])
})

test('a long text is worked on each time', () => {
  let times = 0
  const memo = new Memo(() => ++times)
  expect([memo.of('x'.repeat(201)), memo.of('x'.repeat(201))]).toEqual([1, 2])
})
