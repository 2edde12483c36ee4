import { failureOf, isFinal } from '@/components/trpc/failure'
import type { LiveConnection } from '@/components/trpc/ws'
import { protocolVersion } from '@/core/sync/protocol'
import type { Transport, TransportFailure } from '@/core/sync/transport'
import { type KeptConnection, keepOpen } from './keep-open'

type Listener = { up(): void; down(): void }

/**
 * The way to the server of one journey, over a WebSocket of its own.
 * @param connect makes the connection; `client` may be another one after a reconnect
 * @param as id of the person who opened the page; the server refuses when it is somebody else now
 */
export function trpcTransport(
  journeyId: string,
  connect: (listener: Listener) => LiveConnection & Partial<KeptConnection> = keepOpen,
  as?: string,
): Transport {
  let open: (LiveConnection & Partial<KeptConnection>) | null = null
  const client = () => {
    if (!open) throw new Error('The transport is not connected.')
    return open.client
  }
  return {
    connect(listener) {
      open = connect(listener)
    },
    commit(mutation, answer) {
      client()
        .journey.commit.mutate({ journeyId, ...mutation })
        .then(answer.outcome, (error: unknown) => answer.failed(toFailure(error)))
    },
    follow(from, listener) {
      const subscription = client().journey.follow.subscribe(
        { journeyId, ...from, protocol: protocolVersion, ...(as ? { as } : {}) },
        {
          onData: (messages) => messages.forEach(listener.message),
          onError: (error) => listener.failed(toFailure(error)),
          onComplete: () => listener.failed({ final: false, message: 'The server ended it.' }),
        },
      )
      return () => subscription.unsubscribe()
    },
    present(clientId, set) {
      client().journey.present.mutate({ journeyId, clientId, set }).catch(untold)
    },
    summon(clientId, viewport) {
      client().journey.summon.mutate({ journeyId, clientId, viewport }).catch(untold)
    },
    retry() {
      open?.retry?.()
    },
    close() {
      open?.close()
      open = null
    },
  }
}

/** What the others were not told is old a moment later. */
function untold(): void {}

function toFailure(error: unknown): TransportFailure {
  const { code, message } = failureOf(error)
  // Whoever is too fast is heard later.
  return { final: isFinal(error) && code !== 'rate_limited', message, code }
}
