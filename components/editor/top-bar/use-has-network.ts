import { useSyncExternalStore } from 'react'

/** Whether the browser believes that it has a network; a dead socket is noticed much later. */
export function useHasNetwork(): boolean {
  return useSyncExternalStore(subscribe, readNow, () => true)
}

const readNow = () => navigator.onLine

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}
