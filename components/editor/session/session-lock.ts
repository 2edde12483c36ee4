const lockPrefix = 'throughline-session:'

/** Holds a lock of the session's name for as long as the tab lives. Resolves when it is held. */
export function holdLock(sessionId: string): Promise<void> {
  const held = holding.get(sessionId) ?? take(sessionId)
  holding.set(sessionId, held)
  return held
}

function take(sessionId: string): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    navigator.locks
      .request(lockPrefix + sessionId, () => {
        resolve()
        // Never settles: the browser lets go of the lock when the tab ends.
        return new Promise(() => {})
      })
      .catch(reject)
  })
}

const holding = new Map<string, Promise<void>>()

/** The sessions whose tabs are there, in this browser. */
export async function livingSessions(): Promise<Set<string>> {
  const { held = [], pending = [] } = await navigator.locks.query()
  const names = [...held, ...pending].map((lock) => lock.name ?? '')
  return new Set(names.map((name) => name.slice(lockPrefix.length)))
}
