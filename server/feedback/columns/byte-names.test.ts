import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ByteNames } from './byte-names'

it('numbers names as a map of their texts would', () => {
  const name = fc.uint8Array({ maxLength: 3, max: 3 })
  fc.assert(
    fc.property(fc.array(name, { maxLength: 400 }), (given) => {
      const names = new ByteNames()
      const known = new Map<string, number>()
      for (const bytes of given) {
        const text = bytes.join()
        if (!known.has(text)) known.set(text, known.size)
        // Somewhere within other bytes, as they come.
        const around = Uint8Array.of(9, ...bytes, 9)
        expect(names.numberOf(around, 1, 1 + bytes.length)).toBe(known.get(text))
      }
      expect(names.size).toBe(known.size)
      for (const [text, number] of known) expect(names.at(number).join()).toBe(text)
    }),
    { seed: 1 },
  )
})

it('keeps many names apart', () => {
  const names = new ByteNames()
  const bytes = new Uint8Array(16)
  const view = new DataView(bytes.buffer)
  for (let turn = 0; turn < 2; turn += 1) {
    for (let id = 0; id < 50_000; id += 1) {
      view.setUint32(12, id)
      if (names.numberOf(bytes, 0, 16) !== id) expect.fail(`${id} has another number`)
    }
  }
  expect(names.size).toBe(50_000)
})
