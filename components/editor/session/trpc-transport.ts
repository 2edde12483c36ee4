import { failureOf, isFinal } from '@/components/trpc/failure'
import { type LiveConnection, openLiveConnection } from '@/components/trpc/ws'
import type { Transport, TransportFailure } from '@/core/sync/transport'

/** The way to the server of one journey, over a WebSocket of its own. */
export function trpcTransport(journeyId: string): Transport {
  let open: { connection: LiveConnection; stopListening: () => void } | null = null
  const client = () => {
    if (!open) throw new Error('The transport is not connected.')
    return open.connection.client
  }
  return {
    connect(listener) {
      open = keepOpen(listener)
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
      open?.stopListening()
      open?.connection.close()
      open = null
    },
  }
}

type Listener = { up(): void; down(): void }

/** A connection that is made anew at once when there is reason to believe that it will work now. */
function keepOpen(listener: Listener) {
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
  const held = { connection: connect() }
  const retry = () => {
    if (isUp || document.visibilityState === 'hidden') return
    held.connection.close()
    held.connection = connect()
  }
  window.addEventListener('online', retry)
  document.addEventListener('visibilitychange', retry)
  const stopListening = () => {
    window.removeEventListener('online', retry)
    document.removeEventListener('visibilitychange', retry)
  }
  return {
    get connection() {
      return held.connection
    },
    stopListening,
  }
}

function toFailure(error: unknown): TransportFailure {
  return { final: isFinal(error), message: failureOf(error).message }
}
