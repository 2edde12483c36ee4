import { expect, test } from 'vitest'
import { type IdBits, idText } from '../id-bits'
import { IdTable } from './id-table'

test('ids are numbered as they come, also those that point to the same place', () => {
  const table = new IdTable()
  const numbers = new Map<string, number>()
  for (let turn = 0; turn < 20_000; turn += 1) {
    const id: IdBits = { a: turn % 7, b: -(turn % 11), c: turn % 13, d: (turn % 97) - 50 }
    const text = idText(id)
    const expected = numbers.get(text) ?? numbers.size
    numbers.set(text, expected)
    expect(table.add(id)).toBe(expected)
    expect(idText(table.at(expected))).toBe(text)
  }
  expect(table.size).toBe(numbers.size)
  expect(table.size).toBeGreaterThan(4096)
})
