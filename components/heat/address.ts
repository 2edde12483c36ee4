'use client'

import { useSearchParams } from 'next/navigation'
import { useEffect, useSyncExternalStore } from 'react'

/** Those who show something that the address says. */
const readers = new Set<() => void>()

function tellAll(): void {
  for (const reader of readers) reader()
}

/**
 * The query of the page's address, at once when it changes. The router tells
 * of a change only when it has drawn the whole page anew for it: a box that
 * one checks would stay empty for as long.
 */
export function useAddressQuery(): string {
  const routed = useSearchParams().toString()
  // A link, or a step back, that went by the router: the address has changed by now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs when the router's query changes
  useEffect(tellAll, [routed])
  return useSyncExternalStore(
    subscribe,
    () => window.location.search,
    () => (routed === '' ? '' : `?${routed}`),
  )
}

function subscribe(reader: () => void): () => void {
  readers.add(reader)
  window.addEventListener('popstate', reader)
  return () => {
    readers.delete(reader)
    window.removeEventListener('popstate', reader)
  }
}

/** Puts another query in the address; `keep`: the old one can be stepped back to. */
export function setAddressQuery(query: URLSearchParams, keep: boolean): void {
  const text = query.toString()
  const { pathname, search } = window.location
  const address = text === '' ? pathname : `${pathname}?${text}`
  // A tab is chosen twice by one click, as it gets the focus too: one step back undoes it all the same.
  if (address === pathname + search) return
  if (keep) window.history.pushState(null, '', address)
  else window.history.replaceState(null, '', address)
  tellAll()
}
