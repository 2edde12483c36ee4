'use client'

import { useCallback, useMemo } from 'react'
import type { HeatFilters } from '@/core/heat/filters'
import { setAddressQuery, useAddressQuery } from './address'
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
  const query = useAddressQuery()
  const view = useMemo(() => readView(new URLSearchParams(query)), [query])
  const change = useCallback(
    (part: Partial<HeatView>) => setAddressQuery(queryWith(part), false),
    [],
  )
  const go = useCallback((part: Partial<HeatView>) => setAddressQuery(queryWith(part), true), [])
  return { view, change, go }
}

/** The filters in the address; the editor's canvas and its heat panel share them by it. */
export function useHeatFilters(): [HeatFilters, (filters: HeatFilters) => void] {
  const { view, change } = useHeatView()
  return [view.filters, useCallback((filters) => change({ filters }), [change])]
}

function queryWith(part: Partial<HeatView>): URLSearchParams {
  // From the address itself: two changes in a row must not lose the first.
  const query = new URLSearchParams(window.location.search)
  return writeView(query, { ...readView(query), ...part })
}
