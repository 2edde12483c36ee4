import { useEffect } from 'react'
import type { Store } from '../state/store'
import type { UiState } from '../state/ui-state'

const key = 'heat-shown'

/** Shows heat where it was shown when this browser last had a map open: a reload finds it again. */
export function useRememberedHeat(ui: Store<UiState>): void {
  useEffect(() => {
    let known = recall()
    if (known) ui.set({ heatShown: true })
    return ui.subscribe(() => {
      const { heatShown } = ui.get()
      if (heatShown !== known) remember(heatShown)
      known = heatShown
    })
  }, [ui])
}

function recall(): boolean {
  try {
    return window.localStorage.getItem(key) === 'yes'
  } catch {
    return false
  }
}

function remember(shown: boolean): void {
  try {
    if (shown) window.localStorage.setItem(key, 'yes')
    else window.localStorage.removeItem(key)
  } catch {
    // This browser forbids storage: heat is shown when somebody asks for it.
  }
}
