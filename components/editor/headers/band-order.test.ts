import { expect, test } from 'vitest'
import { bandDrop } from './band-order'

const spans = [
  { id: 'a', start: 100, size: 200 },
  { id: 'b', start: 300, size: 200 },
  { id: 'c', start: 500, size: 100 },
]

test('goes before the band whose middle lies behind the pointer', () => {
  expect(bandDrop(spans, 'c', 150)).toEqual({ afterId: null, lineAt: 100 })
  expect(bandDrop(spans, 'c', 250)).toEqual({ afterId: 'a', lineAt: 300 })
  expect(bandDrop(spans, 'a', 590)).toEqual({ afterId: 'c', lineAt: 600 })
})

test('beside itself it stays where it is', () => {
  expect(bandDrop(spans, 'b', 250)).toBeNull()
  expect(bandDrop(spans, 'b', 420)).toBeNull()
})
