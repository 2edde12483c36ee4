/** Where the service worker is served from; see public/service-worker.js. */
const address = '/service-worker.js'

/**
 * Lets the service worker keep what this page needs to open without a network.
 * In development there is none, and one of an earlier day is removed.
 */
export async function keepShell(build: string): Promise<void> {
  const workers = navigator.serviceWorker
  if (!workers) return
  if (build === 'dev') return removeShell()
  await workers.register(`${address}?build=${encodeURIComponent(build)}`)
  const { active } = await workers.ready
  // What was loaded before the worker was there has not passed it.
  active?.postMessage({ type: 'keep', urls: loadedParts() })
}

/** Tells the service worker, when there is one. */
export function toShell(message: { type: 'forget' }): void {
  navigator.serviceWorker?.controller?.postMessage(message)
}

async function removeShell(): Promise<void> {
  for (const registration of await navigator.serviceWorker.getRegistrations()) {
    await registration.unregister()
  }
  for (const name of await caches.keys()) {
    if (name.startsWith('throughline ')) await caches.delete(name)
  }
}

function loadedParts(): string[] {
  const parts = performance.getEntriesByType('resource').map(({ name }) => name)
  return [...parts, window.location.href].filter(
    (url) => new URL(url).origin === window.location.origin,
  )
}
