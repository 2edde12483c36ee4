import { type LiveConnection, openLiveConnection } from '@/components/trpc/ws'

type Listener = { up(): void; down(): void }

export type KeptConnection = LiveConnection & {
  /** Connects now, without waiting for its turn; a connection that looks open is put to the test. */
  retry(): void
}

/**
 * A connection that comes back by itself, with growing, jittered pauses. It is
 * made anew without a pause when there is reason to believe that it works now,
 * and tested when it may have died unnoticed: the browser came online, the tab
 * became visible, the page came back from the cache or from sleep.
 * @param waking tells of such moments, until what it returns is called; a browser's, when left out
 */
export function keepOpen(
  listener: Listener,
  open: (listener: Listener) => LiveConnection = openLiveConnection,
  waking: (wake: () => void) => () => void = onWaking,
): KeptConnection {
  let isUp = false
  const connect = () => {
    let isCurrent = true
    const connection = open({
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
    const leave = () => {
      isCurrent = false
      connection.close()
    }
    return { connection, leave }
  }
  let current = connect()
  const anew = () => {
    current.leave()
    current = connect()
  }
  const retry = () => {
    if (!isUp) return anew()
    const tested = current
    void tested.connection.isAlive().then((isAlive) => {
      if (isAlive || tested !== current || !isUp) return
      // A dead socket takes long to close; nobody waits for it.
      isUp = false
      listener.down()
      anew()
    })
  }
  const stopListening = waking(retry)
  return {
    get client() {
      return current.connection.client
    },
    isAlive: () => current.connection.isAlive(),
    retry,
    close() {
      stopListening()
      current.leave()
    },
  }
}

/** Hears whenever the page may have slept or changed its network, while somebody looks at it. */
function onWaking(wake: () => void): () => void {
  const listener = () => {
    if (document.visibilityState !== 'hidden') wake()
  }
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  window.addEventListener('pageshow', listener)
  document.addEventListener('visibilitychange', listener)
  document.addEventListener('resume', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
    window.removeEventListener('pageshow', listener)
    document.removeEventListener('visibilitychange', listener)
    document.removeEventListener('resume', listener)
  }
}
