import type { EventEmitter } from 'node:events'
import type { Connection } from '@/server/trpc/connection'

/** Few bytes wait when no more than this many do: well above what the system itself takes at once. */
export const lowMark = 64 * 1024
/** A stream tells only when it is quite empty, and beside a steady trickle it never is. In ms. */
const lookAgainMs = 50

/** What we need of a `WebSocket` of ws. */
type Client = {
  readonly bufferedAmount: number
  readonly readyState: number
  readonly OPEN: number
  once(event: 'close', listener: () => void): unknown
  off(event: 'close', listener: () => void): unknown
}

/** What is behind a WebSocket; one wait serves everybody who sends through it. */
export class WebSocketConnection implements Connection {
  #draining: Promise<void> | null = null

  /** @param socket the network connection under the WebSocket */
  constructor(
    private readonly client: Client,
    private readonly socket: Pick<EventEmitter, 'once' | 'off'>,
  ) {}

  buffered(): number {
    return this.client.bufferedAmount
  }

  drained(): Promise<void> {
    if (this.#isLow()) return Promise.resolve()
    this.#draining ??= this.#untilLow().finally(() => {
      this.#draining = null
    })
    return this.#draining
  }

  #isLow(): boolean {
    const { client } = this
    return client.readyState !== client.OPEN || client.bufferedAmount <= lowMark
  }

  #untilLow(): Promise<void> {
    const { client, socket } = this
    return new Promise((resolve) => {
      const look = () => {
        if (!this.#isLow()) return socket.once('drain', look)
        clearInterval(timer)
        socket.off('drain', look)
        client.off('close', look)
        resolve()
      }
      const timer = setInterval(() => this.#isLow() && look(), lookAgainMs).unref()
      socket.once('drain', look)
      client.once('close', look)
    })
  }
}
