import fc from 'fast-check'
import { expect, it } from 'vitest'
import { int64At, TupleReader } from './tuple-reader'

const field = fc.option(fc.uint8Array({ maxLength: 5 }))
const rows = fc.array(fc.tuple(field, field, field), { maxLength: 6 })

function copied(given: readonly (readonly (Uint8Array | null)[])[]): Buffer {
  const int = (length: 2 | 4, value: number) => {
    const bytes = Buffer.alloc(length)
    bytes.writeIntBE(value, 0, length)
    return bytes
  }
  const parts = [Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), int(4, 0), int(4, 0)]
  for (const row of given) {
    parts.push(int(2, row.length))
    for (const one of row) parts.push(int(4, one ? one.length : -1), Buffer.from(one ?? []))
  }
  return Buffer.concat([...parts, int(2, -1)])
}

it('reads the rows of a binary COPY, wherever its pieces are cut', () => {
  fc.assert(
    fc.property(rows, fc.array(fc.nat(200)), (given, cuts) => {
      const found: (string | null)[][] = []
      const reader = new TupleReader(3, ({ bytes, starts, ends }) => {
        found.push(
          [...starts].map((start, index) =>
            start < 0 ? null : bytes.toString('hex', start, ends[index]),
          ),
        )
      })
      const all = copied(given)
      let from = 0
      for (const cut of [...new Set(cuts)].sort((a, b) => a - b)) {
        if (cut >= all.length) break
        reader.push(all.subarray(from, cut))
        from = cut
      }
      reader.push(all.subarray(from))
      expect(found).toEqual(
        given.map((row) => row.map((one) => one && Buffer.from(one).toString('hex'))),
      )
    }),
    { seed: 1 },
  )
})

it('reads times before and after the year 2000', () => {
  for (const value of [0, -1, 1, 2 ** 52, -(2 ** 52) - 7]) {
    const bytes = Buffer.alloc(8)
    bytes.writeBigInt64BE(BigInt(value))
    expect(int64At(bytes, 0)).toBe(value)
  }
})
