import { expect, test } from 'vitest'
import { copyRecords } from './copy-records'
import { checkIntegrity } from './integrity'
import { newId } from './new-id'
import { makeTemplate } from './templates'

test('a copy has ids of its own and is whole in itself', () => {
  const original = new Map(makeTemplate('airline', newId).records.map((each) => [each.id, each]))
  const copy = copyRecords(original, newId)
  expect(copy).toHaveLength(original.size)
  const copied = new Map(copy.map((each) => [each.id, each]))
  expect([...copied.keys()].filter((id) => original.has(id))).toEqual([])
  expect(checkIntegrity(copied)).toEqual([])
})
