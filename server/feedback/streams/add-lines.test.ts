import { describe, expect, it } from 'vitest'
import { type AddRows, addLines, streamLimits } from './add-lines'

const takeAll: AddRows = async (rows) => ({
  added: rows.length,
  duplicates: 0,
  rejected: 0,
  problems: [],
})

async function* bodyOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

describe('addLines', () => {
  it('reads no further while a portion is being written', async () => {
    let pulled = 0
    async function* endless() {
      for (; pulled < 10; pulled += 1) yield Buffer.from('1\n2\n')
    }
    const pulledAtWrite: number[] = []
    const report = await addLines(
      endless(),
      async (rows) => {
        const before = pulled
        // Whoever reads ahead would have had time for it.
        for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate)
        expect(pulled).toBe(before)
        pulledAtWrite.push(before)
        return takeAll(rows)
      },
      { ...streamLimits, lines: 4 },
    )
    expect(report).toEqual({ added: 20, duplicates: 0, rejected: 0, problems: [] })
    expect(pulledAtWrite).toEqual([1, 3, 5, 7, 9])
  })

  it('names what is wrong by line and field, in the order of lines', async () => {
    const report = await addLines(bodyOf('{"a":1}\n\nnope\n{"b":2}\n'), async () => ({
      added: 1,
      duplicates: 0,
      rejected: 1,
      problems: [{ path: '1.value', message: 'Expected a number.' }],
    }))
    expect(report).toMatchObject({ added: 1, rejected: 2 })
    expect(report.problems).toMatchObject([
      { line: 3, path: '', message: expect.stringMatching(/^Not JSON/) },
      { line: 4, path: 'value', message: 'Expected a number.' },
    ])
  })

  it('keeps the first problems and counts them all', async () => {
    const report = await addLines(bodyOf('x\n'.repeat(1000)), takeAll)
    expect(report.rejected).toBe(1000)
    expect(report.problems).toHaveLength(streamLimits.problems)
    expect(report.problems.at(-1)?.line).toBe(streamLimits.problems)
  })

  it('keeps what was written when a later portion fails', async () => {
    let portions = 0
    const failing = addLines(
      bodyOf('1\n2\n3\n4\n'),
      async (rows) => {
        portions += 1
        if (portions === 2) throw new Error('the database is gone')
        return takeAll(rows)
      },
      { ...streamLimits, lines: 2 },
    )
    await expect(failing).rejects.toThrow('the database is gone')
    expect(portions).toBe(2)
  })
})
