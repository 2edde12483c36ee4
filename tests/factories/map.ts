import { v7 } from 'uuid'
import { addLane } from '@/core/journey/edits/lanes'
import { addTouchpoint } from '@/core/journey/edits/nodes'
import { addStage } from '@/core/journey/edits/stages'
import type { Records } from '@/core/journey/records'
import type { Diff } from '@/core/sync/diff'
import type { Services } from '@/server/services'

export type TestMap = {
  journeyId: string
  stageIds: string[]
  laneId: string
  /** Ids by title. */
  touchpoints: Record<string, string>
}

/** A journey with these touchpoints, dealt out to two stages in one lane. Channels go by title. */
export async function makeMap(
  { db }: Pick<Services, 'db'>,
  workspace: { id: string },
  titles: readonly string[],
  channels: Record<string, string> = {},
): Promise<TestMap> {
  const stageIds = [v7(), v7()]
  const laneId = v7()
  const touchpoints = Object.fromEntries(titles.map((title) => [title, v7()]))
  let records: Records = new Map()
  const add = (diff: Diff) => {
    records = new Map([...records, ...diff.put.map((record) => [record.id, record] as const)])
  }
  stageIds.forEach((id, index) => {
    add(addStage(records, { id, title: `Stage ${index + 1}` }))
  })
  add(addLane(records, { id: laneId, title: 'Touchpoints', kind: 'touchpoints' }))
  titles.forEach((title, index) => {
    const id = touchpoints[title] as string
    const stageId = stageIds[index % 2] as string
    add(addTouchpoint(records, { id, stageId, laneId, title, channel: channels[title] ?? '' }))
  })
  const journeyId = v7()
  await db.journey.create({ data: { workspaceId: workspace.id, id: journeyId, title: 'A map' } })
  await db.journeyRecord.createMany({
    data: [...records.values()].map(({ id, type, ...body }) => ({
      workspaceId: workspace.id,
      journeyId,
      id,
      type,
      body,
      version: 0,
    })),
  })
  return { journeyId, stageIds, laneId, touchpoints }
}
