import { useMemo } from 'react'
import type { HeatMap } from '@/core/heat/views'
import type { FeltEmotion } from '@/core/journey/emotion-line'
import { type CanvasHeat, noHeat } from './canvas-heat'

/** Heat by touchpoint, stage and lane, for the canvas. */
export function useCanvasHeatOf(map: HeatMap | undefined, shown: boolean): CanvasHeat {
  return useMemo(() => {
    if (!map || !shown) return noHeat
    return {
      basis: map,
      touchpoints: new Map(map.touchpoints.map((heat) => [heat.touchpointId, heat])),
      stages: new Map(map.stages.map((heat) => [heat.id, heat])),
      lanes: new Map(map.lanes.map((heat) => [heat.id, heat])),
    }
  }, [map, shown])
}

const nothingFelt: ReadonlyMap<string, FeltEmotion> = new Map()

/** What customers felt, by touchpoint, where enough of them said so. */
export function useFelt(map: HeatMap | undefined): ReadonlyMap<string, FeltEmotion> {
  return useMemo(() => {
    if (!map) return nothingFelt
    const felt = map.touchpoints.flatMap(({ touchpointId, emotion }) =>
      emotion ? [[touchpointId, emotion] as const] : [],
    )
    return felt.length > 0 ? new Map(felt) : nothingFelt
  }, [map])
}
