'use client'

import { useSyncExternalStore } from 'react'
import { applyTheme, readTheme, type Theme } from './theme'

/** The chosen theme as the page shows it, and how to change it. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(subscribe, chosen, () => 'system' as const)
  return [theme, (next) => applyTheme(next, document)]
}

function chosen(): Theme {
  return readTheme(document.documentElement.dataset.theme)
}

/** The page itself holds the choice; whoever changes it, everybody sees it. */
function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}
