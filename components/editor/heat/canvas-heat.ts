'use client'

import { createContext, use } from 'react'
import type { Heat } from '@/core/heat/heat'
import type { HeatMap, MappedHeat, PlaceHeat } from '@/core/heat/views'
import type { FeltEmotion } from '@/core/journey/emotion-line'
import { makeStore, type Store, useStore } from '../state/store'

/**
 * The heat of the map in the editor. A store and not a context's value: when
 * it changes, whatever shows heat follows, and nothing else is drawn again.
 */
export type CanvasHeat = {
  /** What is known under the present filters, shown or not. */
  readonly map: HeatMap | null
  /** The same while heat is shown. */
  readonly shown: HeatMap | null
  /** What customers felt, by touchpoint, where enough of them said so. */
  readonly felt: ReadonlyMap<string, FeltEmotion>
  /** By id; empty while heat is hidden or not known yet. */
  readonly touchpoints: ReadonlyMap<string, MappedHeat>
  readonly stages: ReadonlyMap<string, PlaceHeat>
  readonly lanes: ReadonlyMap<string, PlaceHeat>
}

const nothing: CanvasHeat = {
  map: null,
  shown: null,
  felt: new Map(),
  touchpoints: new Map(),
  stages: new Map(),
  lanes: new Map(),
}

/** Heat for the canvas, made from what the server says. */
export function canvasHeatOf(map: HeatMap | undefined, isShown: boolean): CanvasHeat {
  if (!map) return nothing
  const known = { ...nothing, map, felt: feltIn(map) }
  if (!isShown) return known
  return {
    ...known,
    shown: map,
    touchpoints: new Map(map.touchpoints.map((heat) => [heat.touchpointId, heat])),
    stages: new Map(map.stages.map((heat) => [heat.id, heat])),
    lanes: new Map(map.lanes.map((heat) => [heat.id, heat])),
  }
}

function feltIn(map: HeatMap): CanvasHeat['felt'] {
  const felt = map.touchpoints.flatMap(({ touchpointId, emotion }) =>
    emotion ? [[touchpointId, emotion] as const] : [],
  )
  return felt.length > 0 ? new Map(felt) : nothing.felt
}

export type HeatStore = Store<CanvasHeat>

export const makeHeatStore = (): HeatStore => makeStore(nothing)

const HeatContext = createContext(makeHeatStore())
export const CanvasHeatProvider = HeatContext.Provider

/** Reads a part of the heat. The selector returns primitives or parts of it, never fresh objects. */
export function useCanvasHeat<Part>(select: (heat: CanvasHeat) => Part): Part {
  return useStore(use(HeatContext), select)
}

/** The heat of one touchpoint, stage or lane; null while heat is hidden. */
export function useHeatOf(type: 'touchpoint' | 'stage' | 'lane', id: string): Heat | null {
  return useCanvasHeat((heat) => heat[`${type}s`].get(id) ?? null)
}
