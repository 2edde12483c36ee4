import { useSyncExternalStore } from 'react'
import type { Theme } from '@/core/picture/theme'

const systemDark = '(prefers-color-scheme: dark)'

function subscribe(onChange: () => void): () => void {
  const media = matchMedia(systemDark)
  const observer = new MutationObserver(onChange)
  media.addEventListener('change', onChange)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => {
    media.removeEventListener('change', onChange)
    observer.disconnect()
  }
}

function present(): Theme['name'] {
  const { theme } = document.documentElement.dataset
  if (theme === 'light' || theme === 'dark') return theme
  return matchMedia(systemDark).matches ? 'dark' : 'light'
}

/** The colours that the page shows now: the person's choice, or the system's. */
export function useThemeName(): Theme['name'] {
  return useSyncExternalStore(subscribe, present, () => 'light')
}
