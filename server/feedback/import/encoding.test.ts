import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeText } from './encoding'

/** Bytes of characters of every length, some of them cut off or in the wrong place. */
const bytes = fc
  .array(
    fc.constantFrom(
      ...['a', ',', 'é', 'প', '😀', '\uFEFF'].map((text) => [...Buffer.from(text)]),
      ...[[0xff], [0xc3], [0xe0, 0xa6], [0xf0, 0x9f, 0x98], [0xed, 0xa0, 0x80], [0xc0, 0xaf]],
    ),
    { maxLength: 20 },
  )
  .map((parts) => Buffer.from(parts.flat()))

test('UTF-8 is decoded as a browser does it, however it is cut into pieces', async () => {
  const cuts = fc.array(fc.nat({ max: 30 }), { maxLength: 6 })
  const property = fc.asyncProperty(bytes, cuts, async (whole, places) => {
    const at = [0, ...places.toSorted((a, b) => a - b), whole.length]
    const pieces = at.slice(1).map((end, index) => whole.subarray(at[index], end))
    let text = ''
    for await (const part of decodeText(from(pieces), 'utf-8')) text += part
    expect(text).toBe(new TextDecoder().decode(whole))
  })
  await fc.assert(property, { seed: 1802, numRuns: 1000 })
})

async function* from(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces
}
