'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useMemo } from 'react'
import type { HeatFilters } from '@/core/heat/filters'
import { type HeatView, readView, writeView } from './view-url'

/**
 * The view that the address says, and how to change it. `go` leaves the old
 * view in the browser's history, for changes that one wants to step back from.
 */
export function useHeatView(): {
  view: HeatView
  change: (part: Partial<HeatView>) => void
  go: (part: Partial<HeatView>) => void
} {
  const query = useSearchParams()
  const view = useMemo(() => readView(new URLSearchParams(query)), [query])
  const change = useCallback((part: Partial<HeatView>) => {
    window.history.replaceState(null, '', addressWith(part))
  }, [])
  const go = useCallback((part: Partial<HeatView>) => {
    window.history.pushState(null, '', addressWith(part))
  }, [])
  return { view, change, go }
}

/** The filters in the address; the editor's canvas and its heat panel share them by it. */
export function useHeatFilters(): [HeatFilters, (filters: HeatFilters) => void] {
  const { view, change } = useHeatView()
  return [view.filters, useCallback((filters) => change({ filters }), [change])]
}

function addressWith(part: Partial<HeatView>): string {
  // From the address itself: two changes in a row must not lose the first.
  const query = new URLSearchParams(window.location.search)
  const next = writeView(query, { ...readView(query), ...part }).toString()
  return next === '' ? window.location.pathname : `${window.location.pathname}?${next}`
}
