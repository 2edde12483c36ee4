import { useSyncExternalStore } from 'react'

/** Whether the page runs. What the server has drawn is seen before, and hears no press yet. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}

function never(): () => void {
  return () => {}
}
