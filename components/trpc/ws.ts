import { createTRPCClient, createWSClient, type TRPCClient, wsLink } from '@trpc/client'
import { backoff } from '@/core/sync/backoff'
import type { AppRouter } from '@/server/routers/app-router'

/** A WebSocket to the server that comes back by itself. */
export type LiveConnection = {
  client: TRPCClient<AppRouter>
  close(): void
}

/**
 * Opens a connection for live editing. It reconnects with growing, jittered pauses.
 * @param options for programs outside a browser
 */
export function openLiveConnection(
  listener: { up(): void; down(): void },
  {
    url = liveAddress,
    WebSocket,
  }: { url?: () => string; WebSocket?: typeof globalThis.WebSocket } = {},
): LiveConnection {
  let failures = 0
  const socket = createWSClient({
    url,
    ...(WebSocket ? { WebSocket } : {}),
    retryDelayMs: () => backoff(Math.max(1, failures), Math.random()),
    keepAlive: { enabled: true, intervalMs: 20_000, pongTimeoutMs: 5_000 },
    onOpen: () => {
      failures = 0
      listener.up()
    },
    onClose: () => {
      failures += 1
      listener.down()
    },
  })
  return {
    client: createTRPCClient<AppRouter>({ links: [wsLink({ client: socket })] }),
    close: () => void socket.close(),
  }
}

function liveAddress(): string {
  const { protocol, host } = window.location
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/api/trpc`
}
