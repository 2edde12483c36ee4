import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { openLiveConnection } from './ws'

/** A socket whose server a test plays. */
class PlayedSocket extends EventTarget {
  static readonly OPEN = WebSocket.OPEN
  static readonly CLOSING = WebSocket.CLOSING
  static readonly CLOSED = WebSocket.CLOSED
  static readonly made: PlayedSocket[] = []
  readyState: number = WebSocket.CONNECTING
  readonly OPEN = WebSocket.OPEN

  constructor(readonly url: string) {
    super()
    PlayedSocket.made.push(this)
  }

  send(): void {}

  close(): void {
    this.readyState = WebSocket.CLOSING
  }

  opens(): void {
    this.readyState = WebSocket.OPEN
    this.dispatchEvent(new Event('open'))
  }

  hears(message: object): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }))
  }

  ends(): void {
    this.readyState = WebSocket.CLOSED
    this.dispatchEvent(new Event('close'))
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  PlayedSocket.made.length = 0
})
afterEach(() => vi.useRealTimers())

function open() {
  const listener = { up: vi.fn(), down: vi.fn() }
  const connection = openLiveConnection(listener, {
    url: () => 'ws://server/api/trpc',
    WebSocket: PlayedSocket as unknown as typeof globalThis.WebSocket,
  })
  return { listener, connection }
}

it('comes back after a pause when its socket ends', async () => {
  const { listener } = open()
  await vi.advanceTimersByTimeAsync(0)
  PlayedSocket.made[0]?.opens()
  PlayedSocket.made[0]?.ends()
  await vi.advanceTimersByTimeAsync(1_000)
  PlayedSocket.made[1]?.opens()
  expect(listener.up).toHaveBeenCalledTimes(2)
  expect(listener.down).toHaveBeenCalledTimes(1)
})

it('stays up when the end of a socket that was replaced is heard late', async () => {
  const { listener } = open()
  await vi.advanceTimersByTimeAsync(0)
  const [first] = PlayedSocket.made
  first?.opens()
  first?.hears({ id: null, method: 'reconnect' })
  await vi.advanceTimersByTimeAsync(1_000)
  const [, second] = PlayedSocket.made
  expect(listener.down).toHaveBeenCalledTimes(1)
  second?.opens()
  first?.ends()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(listener.up).toHaveBeenCalledTimes(2)
  expect(listener.down).toHaveBeenCalledTimes(1)
  expect(PlayedSocket.made).toHaveLength(2)
})

it('fails what waits for the answer of a socket that was replaced', async () => {
  const { connection } = open()
  await vi.advanceTimersByTimeAsync(0)
  const [first] = PlayedSocket.made
  first?.opens()
  const failed = vi.fn()
  connection.client.account.me.query().catch(failed)
  await vi.advanceTimersByTimeAsync(10)
  first?.close()
  connection.client.account.me.query().catch(() => {})
  await vi.advanceTimersByTimeAsync(10)
  expect(PlayedSocket.made).toHaveLength(2)
  expect(failed).toHaveBeenCalledTimes(1)
})
