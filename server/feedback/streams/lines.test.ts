import { describe, expect, it } from 'vitest'
import { type Line, portionsOf } from './lines'

const limits = { lines: 1000, bytes: 1024 * 1024, line: 1024 }

async function* pieces(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part)
}

async function linesOf(body: AsyncIterable<Uint8Array>, own = limits): Promise<Line[][]> {
  const portions: Line[][] = []
  for await (const portion of portionsOf(body, own)) portions.push(portion)
  return portions
}

describe('portionsOf', () => {
  it('puts lines together wherever the network cuts them, also within a letter', async () => {
    const bytes = Buffer.from('ক\n{"a":"یہ"}\r\n🙂')
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const portions = await linesOf(pieces(bytes.subarray(0, cut), bytes.subarray(cut)))
      expect(portions).toEqual([
        [
          { number: 1, text: 'ক' },
          { number: 2, text: '{"a":"یہ"}\r' },
          { number: 3, text: '🙂' },
        ],
      ])
    }
  })

  it('counts empty lines and passes over them', async () => {
    expect(await linesOf(pieces('\n\n1\n  \n2\n'))).toEqual([
      [
        { number: 3, text: '1' },
        { number: 5, text: '2' },
      ],
    ])
    expect(await linesOf(pieces())).toEqual([])
    expect(await linesOf(pieces('\uFEFF'))).toEqual([])
  })

  it('takes a byte order mark off the first line alone', async () => {
    expect(await linesOf(pieces('\uFEFF1\n\uFEFF2'))).toEqual([
      [
        { number: 1, text: '1' },
        { number: 2, text: '\uFEFF2' },
      ],
    ])
  })

  it('ends a portion by lines and by bytes', async () => {
    const sizes = async (own: Partial<typeof limits>, body: string) =>
      (await linesOf(pieces(body), { ...limits, ...own })).map(({ length }) => length)
    expect(await sizes({ lines: 2 }, '1\n2\n3\n4\n5\n')).toEqual([2, 2, 1])
    expect(await sizes({ bytes: 10 }, 'aaaaaa\nbbbbbb\ncccccc\n')).toEqual([2, 1])
  })

  it('leaves out a line that is too long, however long, or not UTF-8, and goes on', async () => {
    const long = 'x'.repeat(600)
    const [portion] = await linesOf(
      pieces('1\n', long, long, long, '\n', new Uint8Array([0xff, 0x0a]), '4\n'),
    )
    expect(portion).toEqual([
      { number: 1, text: '1' },
      { number: 2, problem: expect.stringContaining('longer than 1 KB') },
      { number: 3, problem: expect.stringContaining('UTF-8') },
      { number: 4, text: '4' },
    ])
  })
})
