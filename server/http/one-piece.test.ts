import { Writable } from 'node:stream'
import { afterEach, expect, it, vi } from 'vitest'
import { OnePiece } from './one-piece'

afterEach(() => void vi.useRealTimers())

function aStream() {
  const pieces: string[] = []
  const stream = new Writable({
    writev(chunks, done) {
      pieces.push(chunks.map(({ chunk }) => String(chunk)).join(''))
      done()
    },
  })
  const onePiece = new OnePiece(stream)
  const write = (text: string) => {
    // As ws does it for each frame.
    stream.cork()
    stream.write(text)
    stream.uncork()
  }
  return {
    pieces,
    say(text: string) {
      onePiece.begin()
      write(text)
    },
    mumble(text: string) {
      onePiece.beginWithoutHurry()
      write(text)
    },
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

it('sends what one turn writes in one piece, and the next turn anew', async () => {
  const { pieces, say } = aStream()
  say('a')
  await Promise.resolve()
  say('b')
  expect(pieces).toEqual([])
  await turn()
  expect(pieces).toEqual(['ab'])
  say('c')
  await turn()
  expect(pieces).toEqual(['ab', 'c'])
})

it('sends what nobody waits for with what somebody does', async () => {
  const { pieces, say, mumble } = aStream()
  mumble('a')
  await turn()
  mumble('b')
  await turn()
  expect(pieces).toEqual([])
  say('c')
  mumble('d')
  await turn()
  expect(pieces).toEqual(['abcd'])
})

it('sends what nobody waits for after a moment', async () => {
  vi.useFakeTimers()
  const { pieces, say, mumble } = aStream()
  mumble('a')
  mumble('b')
  await vi.advanceTimersByTimeAsync(49)
  expect(pieces).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(pieces).toEqual(['ab'])
  mumble('c')
  say('d')
  await vi.advanceTimersByTimeAsync(1)
  mumble('e')
  await vi.advanceTimersByTimeAsync(49)
  expect(pieces).toEqual(['ab', 'cd'])
  await vi.advanceTimersByTimeAsync(1)
  expect(pieces).toEqual(['ab', 'cd', 'e'])
})
