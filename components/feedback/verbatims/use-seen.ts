'use client'

import { type RefCallback, useCallback, useEffect, useRef } from 'react'

/** A ref for an element; `onSeen` runs whenever it comes near the visible part of its scroller. */
export function useSeen(onSeen: () => void): RefCallback<HTMLElement> {
  const latest = useRef(onSeen)
  useEffect(() => {
    latest.current = onSeen
  })
  return useCallback((element: HTMLElement | null) => {
    if (!element) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) latest.current()
      },
      { rootMargin: '400px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
}
