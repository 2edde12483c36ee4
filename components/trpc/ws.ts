import { createTRPCClient, createWSClient, type TRPCClient, wsLink } from '@trpc/client'
import { backoff } from '@/core/sync/backoff'
import type { AppRouter } from '@/server/routers/app-router'

/** A WebSocket to the server that comes back by itself. */
export type LiveConnection = {
  client: TRPCClient<AppRouter>
  /** Asks the other end for a sign of life; false when none comes in good time. */
  isAlive(): Promise<boolean>
  close(): void
}

/** A connection that ends sooner than this was none: the pauses go on growing, in ms. */
const provenMs = 5_000
/** A connection that is not there after this long is tried anew, in ms. */
const dialMs = 10_000
/** How long a sign of life may take, in ms. */
const pongMs = 3_000

/**
 * Opens a connection for live editing. It reconnects with growing, jittered pauses.
 * @param options for programs outside a browser
 */
export function openLiveConnection(
  listener: { up(): void; down(): void },
  {
    url = liveAddress,
    WebSocket = globalThis.WebSocket,
  }: { url?: () => string; WebSocket?: typeof globalThis.WebSocket } = {},
): LiveConnection {
  let failures = 0
  let openedAt = 0
  const socket = createWSClient({
    url,
    WebSocket: withPatience(oneAtATime(WebSocket)),
    retryDelayMs: () => backoff(Math.max(1, failures), Math.random()),
    keepAlive: { enabled: true, intervalMs: 20_000, pongTimeoutMs: 5_000 },
    onOpen: () => {
      openedAt = Date.now()
      listener.up()
    },
    onClose: () => {
      const wasProven = openedAt > 0 && Date.now() - openedAt >= provenMs
      failures = wasProven ? 1 : failures + 1
      openedAt = 0
      listener.down()
    },
  })
  return {
    client: createTRPCClient<AppRouter>({ links: [wsLink({ client: socket })] }),
    isAlive: () => answersPing(socket.connection?.ws),
    close: () => void socket.close(),
  }
}

/**
 * A socket that another one replaces has ended in that moment. tRPC's client may
 * replace one that works, or that is about to close, and hear of its end when
 * the new one is there: it would take that for the new one's end, replace it
 * too, and so on without end.
 */
function oneAtATime(Socket: typeof globalThis.WebSocket): typeof globalThis.WebSocket {
  let endLast = () => {}
  return class extends Socket {
    readonly #listening: [string, EventListener][] = []
    #hasEnded = false

    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols)
      endLast()
      endLast = () => this.#end()
      this.addEventListener('close', () => {
        this.#hasEnded = true
      })
    }

    override addEventListener(type: string, listener: EventListener): void {
      this.#listening.push([type, listener])
      super.addEventListener(type, listener)
    }

    #end(): void {
      if (this.#hasEnded) return
      for (const [type, listener] of this.#listening) this.removeEventListener(type, listener)
      // Outside a browser a failure that nobody hears would end the program.
      super.addEventListener('error', () => {})
      this.close()
      for (const [type, listener] of this.#listening) {
        if (type === 'close') listener.call(this, new Event('close'))
      }
    }
  }
}

/** A network that swallows packets lets a browser dial for minutes. */
function withPatience(Socket: typeof globalThis.WebSocket): typeof globalThis.WebSocket {
  return class extends Socket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols)
      const timer = setTimeout(() => this.close(), dialMs)
      this.addEventListener('open', () => clearTimeout(timer))
      this.addEventListener('close', () => clearTimeout(timer))
    }
  }
}

function answersPing(socket: WebSocket | null | undefined): Promise<boolean> {
  if (!socket || socket.readyState !== socket.OPEN) return Promise.resolve(false)
  return new Promise((resolve) => {
    const settle = (isAlive: boolean) => {
      clearTimeout(timer)
      socket.removeEventListener('message', heard)
      resolve(isAlive)
    }
    // Whatever comes is a sign of life, not the answer alone.
    const heard = () => settle(true)
    const timer = setTimeout(() => settle(false), pongMs)
    socket.addEventListener('message', heard)
    socket.send('PING')
  })
}

function liveAddress(): string {
  const { protocol, host } = window.location
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/api/trpc`
}
