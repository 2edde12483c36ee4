import type { JourneyClient } from '@/core/sync/client'

/**
 * Sees to it that nothing is lost when the page goes away: what is being typed
 * becomes an edit, everything is kept, and somebody whose browser cannot keep
 * it is asked before they close the page. @returns stops
 */
export function leaveSafely(client: JourneyClient): () => void {
  const beforeUnload = (event: BeforeUnloadEvent) => {
    if (!client.canKeep && client.waiting().length > 0) event.preventDefault()
  }
  const hide = () => {
    // A field that is left commits its text.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    void client.kept()
  }
  const look = () => {
    if (document.visibilityState === 'hidden') void client.kept()
    // Another tab may have been closed, with work in it.
    else void client.takeOver()
  }
  window.addEventListener('beforeunload', beforeUnload)
  window.addEventListener('pagehide', hide)
  document.addEventListener('visibilitychange', look)
  return () => {
    window.removeEventListener('beforeunload', beforeUnload)
    window.removeEventListener('pagehide', hide)
    document.removeEventListener('visibilitychange', look)
  }
}
