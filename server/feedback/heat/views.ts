import { emotionFromFeedback } from '@/core/heat/emotion'
import { byHeat, heatOf } from '@/core/heat/heat'
import { type Instrument, instruments } from '@/core/heat/instruments'
import { instrumentScore } from '@/core/heat/scores'
import type {
  GridCell,
  HeatGrid,
  HeatMap,
  HeatRanking,
  PlaceHeat,
  TouchpointHeat,
} from '@/core/heat/views'
import type { Touchpoint } from '@/core/journey/records'
import { type Count, groupCounts, poolHeat, talliesOf } from './counts'
import type { LoadedCounts } from './load-counts'

/** Heat of every touchpoint, stage, lane and channel of the map, those without responses too. */
export function heatMap(loaded: LoadedCounts): HeatMap {
  const { basis, stages, lanes } = loaded
  return {
    ...basis,
    touchpoints: touchpointHeats(loaded),
    stages: placeHeats(loaded, stages, (count) => count.touchpoint.stageId),
    lanes: placeHeats(loaded, lanes, (count) => count.touchpoint.laneId),
    channels: placeHeats(loaded, channelsOf(loaded), (count) => count.channel),
  }
}

/** Touchpoints with responses, hottest first. */
export function heatRanking(loaded: LoadedCounts): HeatRanking {
  const titles = new Map(loaded.stages.map((stage) => [stage.id, stage.title]))
  const places = touchpointHeats(loaded)
    .filter((place) => place.state !== 'none')
    .map((place) => ({ ...place, stageTitle: titles.get(place.stageId) ?? '' }))
    .sort(byHeat)
  return { ...loaded.basis, places }
}

/** Stages against lanes or channels. */
export function heatGrid(loaded: LoadedCounts, by: 'lane' | 'channel'): HeatGrid {
  const { basis, stages, counts } = loaded
  const columnOf = (count: Count) => (by === 'lane' ? count.touchpoint.laneId : count.channel)
  const holdsTouchpoints = new Set(loaded.touchpoints.map((touchpoint) => touchpoint.laneId))
  const columns =
    by === 'lane'
      ? loaded.lanes.filter((lane) => holdsTouchpoints.has(lane.id))
      : channelsOf(loaded)
  const counted = groupCounts(counts, (count) => cellKey(count.touchpoint.stageId, columnOf(count)))
  const cells: GridCell[] = []
  for (const stage of stages) {
    for (const column of columns) {
      const inCell = counted.get(cellKey(stage.id, column.id)) ?? []
      const touchpointIds = new Set(inCell.map((count) => count.touchpointId))
      for (const touchpoint of loaded.touchpoints) {
        const own = by === 'lane' ? touchpoint.laneId : touchpoint.channel
        if (touchpoint.stageId === stage.id && own === column.id) touchpointIds.add(touchpoint.id)
      }
      if (touchpointIds.size === 0) continue
      cells.push({
        rowId: stage.id,
        columnId: column.id,
        touchpointIds: [...touchpointIds],
        ...heatOf(poolHeat(inCell), basis.p0),
      })
    }
  }
  return {
    ...basis,
    rows: placeHeats(loaded, stages, (count) => count.touchpoint.stageId),
    columns: placeHeats(loaded, columns, columnOf),
    cells,
  }
}

const cellKey = (rowId: string, columnId: string) => JSON.stringify([rowId, columnId])

function touchpointHeats({ basis, counts, touchpoints }: LoadedCounts): TouchpointHeat[] {
  const byTouchpoint = groupCounts(counts, (count) => count.touchpointId)
  return touchpoints.map((touchpoint) =>
    touchpointHeat(touchpoint, byTouchpoint.get(touchpoint.id) ?? [], basis.p0),
  )
}

function touchpointHeat(
  touchpoint: Touchpoint,
  counts: readonly Count[],
  p0: number,
): TouchpointHeat {
  const tallies = talliesOf(counts)
  const score = (instrument: Instrument) => {
    const tally = tallies[instrument]
    return tally ? instrumentScore(instrument, tally) : null
  }
  return {
    touchpointId: touchpoint.id,
    title: touchpoint.title,
    stageId: touchpoint.stageId,
    laneId: touchpoint.laneId,
    channel: touchpoint.channel,
    instruments: instruments.map(score).filter((one) => one !== null),
    emotion: emotionFromFeedback(tallies),
    ...heatOf(poolHeat(counts), p0),
  }
}

function placeHeats(
  { basis, counts }: LoadedCounts,
  places: readonly { id: string; title: string }[],
  placeOf: (count: Count) => string,
): PlaceHeat[] {
  const groups = groupCounts(counts, placeOf)
  return places.map(({ id, title }) => ({
    id,
    title,
    ...heatOf(poolHeat(groups.get(id) ?? []), basis.p0),
  }))
}

/** Channels of responses and of touchpoints, by name; the unnamed one last, when a response has it. */
function channelsOf({ counts, touchpoints }: LoadedCounts): { id: string; title: string }[] {
  const named = touchpoints.map((touchpoint) => touchpoint.channel).filter((name) => name !== '')
  const names = new Set([...named, ...counts.map((count) => count.channel)])
  const sorted = [...names].sort((a, b) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1))
  return sorted.map((name) => ({ id: name, title: name }))
}
