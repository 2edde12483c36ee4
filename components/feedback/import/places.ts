import type { Target } from '@/core/feedback/mapping'
import type { Records, Stage, Touchpoint } from '@/core/journey/records'
import { sortRecords } from '@/core/journey/sorted'

/** Where feedback of a journey can go. */
export type Places = {
  stages: Pick<Stage, 'id' | 'title'>[]
  touchpoints: Pick<Touchpoint, 'id' | 'title' | 'stageId'>[]
  /** The lane that new touchpoints go into; null: the journey has no lane. */
  laneId: string | null
}

/** A journey's stages and touchpoints in the order in which they are read. */
export function placesOf(records: Records): Places {
  const { stages, lanes, nodes } = sortRecords(records)
  const order = new Map(stages.map((stage, index) => [stage.id, index]))
  const rank = (node: Touchpoint) => order.get(node.stageId) ?? stages.length
  const touchpoints = nodes
    .filter((node) => node.type === 'touchpoint')
    .sort((a, b) => rank(a) - rank(b) || a.y - b.y || a.x - b.x)
  const lane = lanes.find(({ kind }) => kind === 'touchpoints') ?? lanes[0]
  return { stages, touchpoints, laneId: lane?.id ?? null }
}

/** The target of a touchpoint to be made in a stage; null where no lane could hold it. */
export function createIn(places: Places, stageId: string, title: string): Target | null {
  if (places.laneId === null || title.trim() === '') return null
  return { kind: 'create', title: title.trim().slice(0, 300), stageId, laneId: places.laneId }
}
