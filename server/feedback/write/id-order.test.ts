import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idText } from '../id-bits'
import { idOrder } from './id-order'

const word = fc.oneof(fc.integer(), fc.constantFrom(0, -1, 1, 0x7fffffff, -0x80000000))
const id = fc.record({ a: word, b: word, c: word, d: word })

test('ids are ordered as their bytes are', () => {
  fc.assert(
    fc.property(fc.array(id), (ids) => {
      const ordered = [...idOrder(ids)].map((place) => ids[place])
      expect(ordered.map((one) => one && idText(one))).toEqual(ids.map(idText).sort())
    }),
    { seed: 1803 },
  )
})
