'use client'

import { createContext, use } from 'react'
import type { Heat } from '@/core/heat/heat'
import type { HeatBasis, MappedHeat, PlaceHeat } from '@/core/heat/views'

/** The heat that the canvas shows. Maps are empty while it is hidden or not known yet. */
export type CanvasHeat = {
  readonly basis: HeatBasis | null
  readonly touchpoints: ReadonlyMap<string, MappedHeat>
  readonly stages: ReadonlyMap<string, PlaceHeat>
  readonly lanes: ReadonlyMap<string, PlaceHeat>
}

export const noHeat: CanvasHeat = {
  basis: null,
  touchpoints: new Map(),
  stages: new Map(),
  lanes: new Map(),
}

const HeatContext = createContext<CanvasHeat>(noHeat)
export const CanvasHeatProvider = HeatContext.Provider

export function useCanvasHeat(): CanvasHeat {
  return use(HeatContext)
}

/** The heat of one touchpoint, stage or lane; null while heat is hidden. */
export function useHeatOf(type: 'touchpoint' | 'stage' | 'lane', id: string): Heat | null {
  return use(HeatContext)[`${type}s`].get(id) ?? null
}
