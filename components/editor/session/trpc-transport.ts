import { failureOf, isFinal } from '@/components/trpc/failure'
import { type LiveConnection, openLiveConnection } from '@/components/trpc/ws'
import type { Transport, TransportFailure } from '@/core/sync/transport'

type Listener = { up(): void; down(): void }

/**
 * The way to the server of one journey, over a WebSocket of its own.
 * @param connect makes the connection; `client` may be another one after a reconnect
 */
export function trpcTransport(
  journeyId: string,
  connect: (listener: Listener) => LiveConnection = keepOpen,
): Transport {
  let open: LiveConnection | null = null
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
        { journeyId, ...from },
        {
          onData: listener.message,
          onError: (error) => listener.failed(toFailure(error)),
          onComplete: () => listener.failed({ final: false, message: 'The server ended it.' }),
        },
      )
      return () => subscription.unsubscribe()
    },
    close() {
      open?.close()
      open = null
    },
  }
}

/**
 * A connection that is made anew, without a pause, when there is reason to
 * believe that it works now: the browser came online, the tab became visible.
 */
function keepOpen(listener: Listener): LiveConnection {
  let isUp = false
  const connect = () => {
    let isCurrent = true
    const connection = openLiveConnection({
      up: () => {
        if (!isCurrent) return
        isUp = true
        listener.up()
      },
      down: () => {
        if (!isCurrent) return
        isUp = false
        listener.down()
      },
    })
    return {
      client: connection.client,
      close: () => {
        isCurrent = false
        connection.close()
      },
    }
  }
  let connection = connect()
  const retry = () => {
    if (isUp || document.visibilityState === 'hidden') return
    connection.close()
    connection = connect()
  }
  window.addEventListener('online', retry)
  document.addEventListener('visibilitychange', retry)
  return {
    get client() {
      return connection.client
    },
    close() {
      window.removeEventListener('online', retry)
      document.removeEventListener('visibilitychange', retry)
      connection.close()
    },
  }
}

function toFailure(error: unknown): TransportFailure {
  return { final: isFinal(error), message: failureOf(error).message }
}
