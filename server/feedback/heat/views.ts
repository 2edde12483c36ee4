import { emotionFromFeedback } from '@/core/heat/emotion'
import { byHeat, heatOf } from '@/core/heat/heat'
import { type Instrument, instruments } from '@/core/heat/instruments'
import { instrumentScore } from '@/core/heat/scores'
import { addTo, type HeatCounts, nothing } from '@/core/heat/tally'
import type {
  GridCell,
  HeatGrid,
  HeatMap,
  HeatRanking,
  PlaceHeat,
  TouchpointHeat,
  TouchpointLook,
} from '@/core/heat/views'
import type { Touchpoint } from '@/core/journey/records'
import { NotFound } from '@/server/errors'
import { type Count, groupCounts, type LoadedCounts, poolBy, poolHeat, talliesOf } from './counts'

type Pools = ReadonlyMap<string, HeatCounts>
type Named = { id: string; title: string }

/** Heat of every touchpoint, stage, lane and channel of the map, those without responses too. */
export function heatMap(loaded: LoadedCounts): HeatMap {
  const { basis, stages, lanes, touchpoints, counts } = loaded
  const byTouchpoint = groupCounts(counts, ({ touchpoint }) => touchpoint.id)
  const inStage: Map<string, HeatCounts> = new Map(stages.map(({ id }) => [id, nothing()]))
  const inLane: Map<string, HeatCounts> = new Map(lanes.map(({ id }) => [id, nothing()]))
  const mapped = touchpoints.map(({ id, stageId, laneId }) => {
    const own = byTouchpoint.get(id) ?? []
    const pool = poolHeat(own)
    for (const place of [inStage.get(stageId), inLane.get(laneId)]) if (place) addTo(place, pool)
    const tallies = talliesOf(own)
    return {
      touchpointId: id,
      scores: Object.keys(tallies).length,
      emotion: emotionFromFeedback(tallies),
      ...heatOf(pool, basis.p0, basis.strength),
    }
  })
  const byChannel = poolBy(counts, ({ channel }) => channel)
  return {
    ...basis,
    touchpoints: mapped,
    stages: placeHeats(loaded, stages, inStage),
    lanes: placeHeats(loaded, lanes, inLane),
    channels: placeHeats(loaded, channelsOf(touchpoints, byChannel), byChannel),
  }
}

/**
 * All that is known of one touchpoint.
 * @throws NotFound when it is not on the map
 */
export function touchpointLook(loaded: LoadedCounts, touchpointId: string): TouchpointLook {
  const touchpoint = loaded.touchpoints.find(({ id }) => id === touchpointId)
  if (!touchpoint) throw new NotFound('This touchpoint is no longer on the map.')
  const own = loaded.counts.filter((count) => count.touchpoint.id === touchpointId)
  return { ...loaded.basis, touchpoint: touchpointHeat(touchpoint, own, loaded.basis.p0) }
}

/** Touchpoints with responses, hottest first. */
export function heatRanking(loaded: LoadedCounts): HeatRanking {
  const { basis, stages, touchpoints, counts } = loaded
  const titles = new Map(stages.map((stage) => [stage.id, stage.title]))
  const byTouchpoint = groupCounts(counts, ({ touchpoint }) => touchpoint.id)
  const places = touchpoints
    .map((touchpoint) => ({
      ...touchpointHeat(touchpoint, byTouchpoint.get(touchpoint.id) ?? [], basis.p0),
      stageTitle: titles.get(touchpoint.stageId) ?? '',
    }))
    .filter((place) => place.state !== 'none')
    .sort(byHeat)
  return { ...basis, places }
}

/** Stages against lanes or channels. */
export function heatGrid(loaded: LoadedCounts, by: 'lane' | 'channel'): HeatGrid {
  const { basis, stages, counts, touchpoints } = loaded
  const columnOf = (count: Count) => (by === 'lane' ? count.touchpoint.laneId : count.channel)
  const inColumn = poolBy(counts, columnOf)
  const holdsTouchpoints = new Set(touchpoints.map((touchpoint) => touchpoint.laneId))
  const columns =
    by === 'lane'
      ? loaded.lanes.filter((lane) => holdsTouchpoints.has(lane.id))
      : channelsOf(touchpoints, inColumn)
  const counted = groupCounts(counts, (count) => cellKey(count.touchpoint.stageId, columnOf(count)))
  const cells: GridCell[] = []
  for (const stage of stages) {
    for (const column of columns) {
      const inCell = counted.get(cellKey(stage.id, column.id)) ?? []
      const touchpointIds = new Set(inCell.map((count) => count.touchpoint.id))
      for (const touchpoint of touchpoints) {
        const own = by === 'lane' ? touchpoint.laneId : touchpoint.channel
        if (touchpoint.stageId === stage.id && own === column.id) touchpointIds.add(touchpoint.id)
      }
      if (touchpointIds.size === 0) continue
      cells.push({
        rowId: stage.id,
        columnId: column.id,
        touchpointIds: [...touchpointIds],
        ...heatOf(poolHeat(inCell), basis.p0, basis.strength),
      })
    }
  }
  const inRow = poolBy(counts, (count) => count.touchpoint.stageId)
  return {
    ...basis,
    rows: placeHeats(loaded, stages, inRow),
    columns: placeHeats(loaded, columns, inColumn),
    cells,
  }
}

const cellKey = (rowId: string, columnId: string) => JSON.stringify([rowId, columnId])

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
  { basis }: Pick<LoadedCounts, 'basis'>,
  places: readonly Named[],
  pools: Pools,
): PlaceHeat[] {
  return places.map(({ id, title }) => ({
    id,
    title,
    ...heatOf(pools.get(id) ?? nothing(), basis.p0, basis.strength),
  }))
}

/** Channels of responses and of touchpoints, by name; the unnamed one last, when a response has it. */
function channelsOf(touchpoints: readonly Touchpoint[], counted: Pools): Named[] {
  const named = touchpoints.map((touchpoint) => touchpoint.channel).filter((name) => name !== '')
  const names = new Set([...named, ...counted.keys()])
  const sorted = [...names].sort((a, b) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1))
  return sorted.map((name) => ({ id: name, title: name }))
}
